import type { LedgerRow } from "@/lib/lab/byte-ledger";
import { LEDGER_LOOKS } from "./ledger-looks";

/** What each thing in the credential costs, with a bar for its share. */
export function LedgerTable({
  rows,
  lit,
  onLit,
}: {
  rows: LedgerRow[];
  lit: string | null;
  onLit: (id: string | null) => void;
}) {
  const most = Math.max(1, ...rows.map(({ characters }) => characters));
  return (
    <table className="w-full table-fixed text-left text-sm">
      <thead className="text-soft text-xs">
        <tr>
          <th scope="col" className="py-1 font-medium">
            What
          </th>
          <th scope="col" className="w-16 py-1 text-right font-medium">
            bytes
          </th>
          <th scope="col" className="w-20 py-1 text-right font-medium">
            characters
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-lit={row.id === lit || undefined}
            onPointerEnter={() => onLit(row.id)}
            className="border-line border-t align-baseline data-lit:bg-wash"
          >
            <th scope="row" className="py-1 pr-2 font-normal">
              <button
                type="button"
                aria-pressed={row.id === lit}
                onFocus={() => onLit(row.id)}
                onClick={() => onLit(row.id)}
                className={`min-h-11 max-w-full truncate text-left align-middle font-mono text-xs sm:min-h-7 ${LEDGER_LOOKS[row.part].ink}`}
              >
                {row.text === "" ? row.name : row.text}
              </button>
              <span aria-hidden className="mb-1 block h-1 rounded-full bg-wash">
                <span
                  className={`block h-full rounded-full ${LEDGER_LOOKS[row.part].fill}`}
                  style={{ width: `${(row.characters / most) * 100}%` }}
                />
              </span>
            </th>
            <td className="py-1 text-right font-mono text-soft text-xs">
              {row.sizeBytes ?? "–"}
            </td>
            <td className="py-1 text-right font-mono text-xs">
              {row.characters}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
