import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Finding } from "@/lib/http/finding-contract";
import { FindingBars } from "./finding-bars";
import { FindingCell } from "./finding-cell";
import { FindingLines } from "./finding-lines";
import { ShowCode } from "./show-code";

/** What a measurement found: its tables, and texts that really went out. */
export default function FindingView({ finding }: { finding: Finding }) {
  const { tables, bars = [], lines = [], texts = [] } = finding;
  return (
    <div className="space-y-6">
      {bars.map((chart) => (
        <FindingBars key={chart.caption} {...chart} />
      ))}
      {lines.map((chart) => (
        <FindingLines key={chart.caption} {...chart} />
      ))}
      {tables.map(({ caption, columns, rows }) => (
        <ScrollRegion key={caption} label={caption}>
          <table className="w-full text-left text-sm max-sm:block">
            <caption className="pb-2 text-left font-medium max-sm:block">
              {caption}
            </caption>
            <thead className="text-soft text-xs max-sm:sr-only">
              <tr>
                {columns.map((column) => (
                  <ColumnHead key={column} column={column} />
                ))}
              </tr>
            </thead>
            <tbody className="max-sm:block">
              {rows.map(({ label, note, cells, region }) => (
                <tr
                  key={label}
                  className="border-line border-t align-top max-sm:block max-sm:py-2"
                >
                  <th
                    scope="row"
                    className="min-w-40 py-2 pr-4 font-medium max-sm:block max-sm:py-1"
                  >
                    {label}
                    {note !== undefined && (
                      <span className="block text-pretty font-normal text-soft text-xs">
                        {note}
                      </span>
                    )}
                    {region !== undefined && <ShowCode region={region} />}
                  </th>
                  {cells.map((cell, index) => (
                    <FindingCell
                      key={columns[index + 1]}
                      cell={cell}
                      label={columns[index + 1]}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ))}
      {texts.map(({ caption, text }) => (
        <figure key={caption}>
          <figcaption className="pb-2 font-medium text-sm">
            {caption}
          </figcaption>
          <pre className="whitespace-pre-wrap break-all rounded-lg bg-wash px-4 py-3 font-mono text-xs">
            {text}
          </pre>
        </figure>
      ))}
    </div>
  );
}

/** The corner over the rows' labels may have nothing to say. */
function ColumnHead({ column }: { column: string }) {
  if (column === "") return <td />;
  return (
    <th scope="col" className="py-1.5 pr-4 font-medium last:pr-0">
      {column}
    </th>
  );
}
