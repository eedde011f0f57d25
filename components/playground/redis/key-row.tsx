import type { RedisKeyView } from "@/lib/http/contract";
import { formatBytes, formatCountdown } from "@/lib/lab/format";

/** One key with its value and what is left of it. */
export function KeyRow({
  view,
  agoSec,
}: {
  view: RedisKeyView;
  /** How long ago it was read, in seconds: its TTL has run on since. */
  agoSec: number;
}) {
  const { key, type, value, ttlSec, sizeBytes, role } = view;
  return (
    <tr className="border-line border-t align-top font-mono text-xs">
      <th
        scope="row"
        className="min-w-48 max-w-72 break-all py-2 pr-3 pl-5 font-normal sm:pl-7"
      >
        {key.replace(/^realm:\{\w+\}:/, "")}
        {role !== "state" && <span className="block text-soft">{role}</span>}
      </th>
      <td className="px-3 py-2 text-soft">{type}</td>
      <td className="min-w-56 px-3 py-2">
        <span className="line-clamp-3 break-all">
          {value ?? <em className="text-soft">secret, not shown</em>}
        </span>
      </td>
      <td className="whitespace-nowrap px-3 py-2">
        {formatCountdown(ttlSec - agoSec)}
      </td>
      <td className="whitespace-nowrap py-2 pr-5 pl-3 text-right sm:pr-7">
        {formatBytes(sizeBytes)}
      </td>
    </tr>
  );
}
