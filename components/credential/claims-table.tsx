import type { DecodedToken } from "@/lib/http/contract";
import { claimRows } from "@/lib/lab/claim-meaning";

const INKS = { header: "text-header", payload: "text-payload" };

/** A token's header and payload: signed, not encrypted. */
export function ClaimsTable({
  decoded,
  realmNowSec,
}: {
  decoded: DecodedToken;
  realmNowSec: number;
}) {
  return (
    <table className="w-full text-left text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Value and meaning</th>
        </tr>
      </thead>
      <tbody>
        {claimRows(decoded, realmNowSec).map((row) => (
          <tr
            key={`${row.part}.${row.name}`}
            className="border-line border-b align-baseline last:border-0"
          >
            <th
              scope="row"
              title={row.part}
              className={`w-16 py-1.5 pr-3 font-mono font-normal text-xs ${INKS[row.part]}`}
            >
              {row.name}
            </th>
            <td className="py-1.5">
              <div className="grid gap-x-4 xl:grid-cols-2">
                <code className="break-all font-mono text-xs">{row.value}</code>
                <span className="text-soft text-xs">{row.meaning}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
