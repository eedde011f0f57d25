import { ScrollRegion } from "@/components/ui/scroll-region";
import type { RehearsedDay } from "@/lib/lessons/rehearsal";
import { KINDS } from "./answer-kinds";

/** The bars as figures. */
export function DayTable({ days }: { days: readonly RehearsedDay[] }) {
  return (
    <details>
      <summary className="min-h-11 py-2.5 font-medium text-sm">
        Every day in a table
      </summary>
      <ScrollRegion label="Answers of every day" height="max-h-80">
        <table className="w-full text-right font-mono text-xs">
          <caption className="sr-only">Answers of every day</caption>
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1.5 pr-4 text-left font-medium">
                day
              </th>
              {KINDS.map(({ id, name }) => (
                <th key={id} scope="col" className="py-1.5 pr-4 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day} className="border-line border-t">
                <th scope="row" className="py-1 pr-4 text-left font-medium">
                  {day.day}
                </th>
                {KINDS.map(({ id }) => (
                  <td key={id} className="py-1 pr-4">
                    {day[id]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
