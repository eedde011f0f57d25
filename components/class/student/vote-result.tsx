import type { ClassVote } from "@/lib/class/protocol";

/** How the class voted, with this student's own choice, and what was found. */
export function VoteResult({
  vote: { options, counts, evidence },
  chosen,
  isVoter,
}: {
  vote: ClassVote;
  /** Undefined where this browser does not know it. */
  chosen: string | undefined;
  isVoter: boolean;
}) {
  if (counts === undefined) return <p className="mt-3 text-soft">Counting …</p>;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <ul className="mt-3 grid gap-3">
        {options.map(({ id, text }) => {
          const count = counts[id] ?? 0;
          const share = all === 0 ? 0 : (100 * count) / all;
          return (
            <li key={id} className="leading-snug">
              <p className="flex items-baseline gap-3">
                <span className={chosen === id ? "font-semibold" : ""}>
                  {text}
                  {chosen === id && (
                    <span className="ml-2 whitespace-nowrap rounded-full bg-ink px-2 py-0.5 font-medium text-paper text-xs">
                      your choice
                    </span>
                  )}
                </span>
                <span className="ml-auto shrink-0 font-mono text-sm">
                  {count} · {Math.round(share)} %
                </span>
              </p>
              <div aria-hidden className="mt-1 h-3 rounded-full bg-wash">
                <div
                  className="h-full min-w-px rounded-full bg-ink"
                  style={{ width: `${share}%` }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-sm text-soft">
        {all === 1 ? "1 vote" : `${all} votes`}
        {!isVoter && "; you did not vote"}
      </p>
      {evidence !== undefined && (
        <dl className="mt-3 grid gap-1 border-line border-t pt-3 text-sm">
          <dt className="font-semibold">Run for real, the server found</dt>
          {evidence.map(({ label, value }) => (
            <dd key={label} className="flex items-baseline gap-3">
              <span className="text-pretty text-soft">{label}</span>
              <span className="ml-auto shrink-0 font-mono">{value}</span>
            </dd>
          ))}
        </dl>
      )}
    </>
  );
}
