import { Check, X } from "lucide-react";
import type { Cell } from "@/lib/http/finding-contract";

const LOOKS = {
  accepted: { ink: "text-alive", Icon: Check },
  refused: { ink: "text-dead", Icon: X },
};

/** One answer in a table, or many of them as dots. */
export function FindingCell({
  cell,
  label,
}: {
  cell: Cell;
  /** Of its column, shown beside it where rows are cards. */
  label?: string;
}) {
  const { text, tone = "plain", tally } = cell;
  const look = tone === "plain" ? undefined : LOOKS[tone];
  return (
    <td
      data-label={label}
      className="py-2 pr-4 last:pr-0 max-sm:data-label:flex max-sm:data-label:justify-between max-sm:data-label:gap-6 max-sm:data-label:py-0.5 max-sm:data-label:pr-0 max-sm:data-label:before:text-soft max-sm:data-label:before:text-xs max-sm:data-label:before:content-[attr(data-label)]"
    >
      <span
        className={`inline-flex items-start gap-1.5 font-mono text-xs leading-5 ${look?.ink ?? ""}`}
      >
        {look !== undefined && (
          <look.Icon aria-label={tone} className="mt-0.5 size-4 shrink-0" />
        )}
        <span>{text}</span>
      </span>
      {tally !== undefined && <Dots {...tally} />}
    </td>
  );
}

/** As many marks as there were answers: filled for a yes, hatched for a no. */
function Dots({ accepted, of }: { accepted: number; of: number }) {
  const dots = Array.from({ length: of }, (_, index) => index);
  return (
    <span
      aria-hidden
      className="mt-1 grid w-fit grid-cols-[repeat(10,0.75rem)] gap-0.5 sm:grid-cols-[repeat(25,0.75rem)]"
    >
      {dots.map((dot) => (
        <span
          key={dot}
          className={`size-3 rounded-[2px] border forced-color-adjust-none ${dot < accepted ? "border-alive bg-alive" : "hatched border-dead"}`}
        />
      ))}
    </span>
  );
}
