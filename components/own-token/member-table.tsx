import { noteOf } from "@/lib/own-token/claim-notes";
import type { JsonPart, TokenPart } from "@/lib/own-token/reading";
import type { JsonMember } from "@/lib/tokens/scan-json";
import { partInk } from "./part-looks";

/** Members that are listed, and characters of a value that are shown. */
const MOST_LISTED = 100;
const MOST_CHARACTERS = 400;

/** What a part says, member by member, with what each costs. */
export function MemberTable({
  part,
  json,
  nowSec,
  lit,
  onLit,
}: {
  part: TokenPart;
  json: JsonPart;
  nowSec: number;
  lit: number | null;
  onLit: (member: number) => void;
}) {
  const listed = json.members.slice(0, MOST_LISTED);
  return (
    <section aria-label={`What the ${part.name} says`}>
      <h3 className="eyebrow">{part.name}</h3>
      <table className="mt-1 w-full table-fixed text-left text-sm">
        <colgroup>
          <col className="w-28" />
          <col />
          <col className="w-16" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value and meaning</th>
            <th scope="col">Bytes</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((member, at) => (
            <tr
              key={member.start}
              data-lit={at === lit || undefined}
              onPointerEnter={() => onLit(at)}
              className="border-line border-t align-baseline data-lit:bg-wash"
            >
              <th scope="row" className="py-1 pr-2 font-normal">
                <button
                  type="button"
                  aria-pressed={at === lit}
                  onFocus={() => onLit(at)}
                  onClick={() => onLit(at)}
                  className={`min-h-11 max-w-full truncate text-left font-mono text-xs sm:min-h-7 ${partInk(part.name)}`}
                >
                  {member.name === "" ? '""' : member.name}
                </button>
              </th>
              <td className="py-1">
                <code className="break-all font-mono text-xs">
                  {valueText(json, member)}
                </code>
                <span className="block text-soft text-xs">
                  {noteOf(member.name, json.values[member.name], nowSec)}
                </span>
              </td>
              <td className="py-1 text-right font-mono text-soft text-xs">
                {member.end - member.start} B
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length === 0 && (
        <p className="text-soft text-sm">No member could be read.</p>
      )}
      {json.members.length > listed.length && (
        <p className="text-soft text-sm">
          … and {json.members.length - listed.length} more.
        </p>
      )}
    </section>
  );
}

/** The value as it is written in the token. */
function valueText(
  { json }: JsonPart,
  { valueStart, end }: JsonMember,
): string {
  const shownTo = Math.min(end, valueStart + MOST_CHARACTERS);
  const text = new TextDecoder().decode(json.subarray(valueStart, shownTo));
  return shownTo < end ? `${text}…` : text;
}
