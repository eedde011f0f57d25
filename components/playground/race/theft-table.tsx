import { lettersOf, type RaceRound } from "@/lib/lab/race";
import { Result } from "./round-table";

/** The theft, act by act: who came with which token, and what was answered. */
export function TheftTable({ rounds }: { rounds: RaceRound[] }) {
  const letters = lettersOf(rounds);
  const thief = rounds[2]?.tabs[0];
  const victim = rounds.at(-1)?.tabs[0];
  const noticed = thief?.refusal === "refresh-reused";
  return (
    <>
      <ol className="max-w-xl">
        {rounds.map(({ title, tabs }) => (
          <li
            key={title}
            className="flex flex-wrap items-center justify-between gap-2 border-line border-t py-2 text-sm first:border-t-0"
          >
            {title}
            <Result result={tabs[0]} letters={letters} />
          </li>
        ))}
      </ol>
      {noticed && victim?.refusal === "revoked" && (
        <p className="mt-3 max-w-prose text-soft text-sm">
          The owner is logged out as well. That is intended: nobody can tell who
          of the two is the thief, and a new login settles it.
        </p>
      )}
    </>
  );
}
