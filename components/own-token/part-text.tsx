import { ScrollRegion } from "@/components/ui/scroll-region";
import { countOf } from "@/lib/lab/format";
import type { TokenPart } from "@/lib/own-token/reading";
import { encodedSpan } from "@/lib/tokens/claim-spans";
import { partInk } from "./part-looks";

/** Characters that are shown; the rest of a long part is only counted. */
const MOST_SHOWN = 4_000;

/** One part as it stands in the token, with one member of it lit. */
export function PartText({
  part,
  lit,
}: {
  part: TokenPart;
  lit: number | null;
}) {
  const { name, text, bytes } = part;
  const member = lit === null ? undefined : part.json?.members[lit];
  const span =
    member === undefined
      ? { start: 0, end: 0 }
      : encodedSpan(member.start, member.end);
  const shown = text.slice(0, MOST_SHOWN);
  return (
    <div>
      <p className="flex justify-between font-mono text-xs">
        <span className={partInk(name)}>{name}</span>
        <span className="text-soft">
          {countOf(text.length, "character")}, {countOf(bytes.length, "byte")}
        </span>
      </p>
      <ScrollRegion
        label={`The ${name} as it stands`}
        className="mt-1 rounded-xl bg-wash"
        height="max-h-40"
      >
        <pre
          className={`min-h-11 whitespace-pre-wrap break-all p-3 font-mono text-xs leading-relaxed ${partInk(name)}`}
        >
          {shown.slice(0, span.start)}
          <mark className="bg-ink text-paper">
            {shown.slice(span.start, span.end)}
          </mark>
          {shown.slice(span.end)}
          {text.length > MOST_SHOWN && "…"}
        </pre>
      </ScrollRegion>
    </div>
  );
}
