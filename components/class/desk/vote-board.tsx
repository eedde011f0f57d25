import { Check } from "lucide-react";
import type { ClassVote } from "@/lib/class/protocol";

/** What is asked, how many have answered, and then what they said. */
export function VoteBoard({
  vote,
  voted,
  students,
}: {
  vote: ClassVote | null;
  voted: number;
  students: number;
}) {
  if (vote === null) return null;
  const { ask, open, counts, evidence } = vote;
  return (
    <section
      aria-label="Vote"
      className="rounded-2xl border border-line bg-card px-5 py-5 sm:px-7"
    >
      <p className="eyebrow">
        {vote.of === "predict" ? "Prediction" : "Question"}
        {open ? ", open" : ", closed"}
      </p>
      <h2 className="mt-1 text-balance font-medium font-serif text-3xl leading-tight">
        {ask}
      </h2>
      {open && (
        <p className="mt-4 flex items-baseline gap-3 text-2xl">
          <strong className="font-bold text-6xl">{voted}</strong> of {students}{" "}
          have voted
        </p>
      )}
      {open && (
        <ul className="mt-3 grid gap-1.5 text-xl">
          {vote.options.map(({ id, text }) => (
            <li key={id} className="border-line border-t pt-1.5">
              {text}
            </li>
          ))}
        </ul>
      )}
      {counts !== undefined && <Histogram vote={vote} counts={counts} />}
      {evidence !== undefined && evidence.length > 0 && (
        <div className="mt-5">
          <h3 className="eyebrow">Measured on this server, just now</h3>
          <dl className="mt-1 grid gap-x-8 text-xl sm:grid-cols-2">
            {evidence.map(({ label, value }) => (
              <div
                key={label}
                className="flex items-baseline justify-between gap-4 border-line border-t py-1.5"
              >
                <dt className="text-soft">{label}</dt>
                <dd className="text-right font-bold font-mono">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

function Histogram({
  vote: { options, right, of },
  counts,
}: {
  vote: ClassVote;
  counts: Record<string, number>;
}) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <ol className="mt-4 space-y-3">
      {options.map(({ id, text }) => {
        const count = counts[id] ?? 0;
        const share = total === 0 ? 0 : count / total;
        const isRight = id === right;
        return (
          <li key={id}>
            <p className="flex items-baseline justify-between gap-4 text-xl">
              <span className={isRight ? "font-semibold text-alive" : ""}>
                {text}
                {isRight && (
                  <span className="ml-2 inline-flex items-center gap-1 whitespace-nowrap text-base">
                    <Check aria-hidden className="size-5" />
                    {of === "predict" ? "it came out so" : "this is right"}
                  </span>
                )}
              </span>
              <span className="whitespace-nowrap">
                <strong className="font-bold text-3xl">{count}</strong>{" "}
                <span className="text-soft">{Math.round(share * 100)} %</span>
              </span>
            </p>
            <div className="mt-1 h-5 overflow-clip rounded-md bg-wash">
              <div
                className={`h-full rounded-md ${isRight ? "bg-alive" : "bg-edge"}`}
                style={{ width: `${share * 100}%` }}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
