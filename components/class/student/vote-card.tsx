"use client";

import { Lock } from "lucide-react";
import type { ClassVote, SeatView } from "@/lib/class/protocol";
import { useVote } from "./use-vote";
import { VoteResult } from "./vote-result";

/** A question to the class: hidden until it is closed, then counted. */
export function VoteCard({
  code,
  vote,
  you,
}: {
  code: string;
  vote: ClassVote;
  you: SeatView;
}) {
  const { chosen, isLocked, sending, problem, choose } = useVote(
    code,
    vote,
    you,
  );
  const isTaken = isLocked || sending !== null;
  return (
    <section aria-labelledby="vote" className="lesson-card px-4 py-4">
      <p className="eyebrow">
        {vote.of === "predict" ? "Predict" : "Question"}
      </p>
      <h2
        id="vote"
        className="mt-1 font-medium font-serif text-xl leading-snug"
      >
        {vote.ask}
      </h2>
      {vote.open ? (
        <ul className="mt-3 grid gap-2">
          {vote.options.map(({ id, text }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={chosen === id}
                // The one that was pressed keeps the focus.
                disabled={isTaken && (chosen ?? sending) !== id}
                onClick={() => !isTaken && choose(id)}
                className="flex min-h-14 w-full items-center gap-3 rounded-xl border border-edge bg-card px-4 py-3 text-left font-medium leading-snug hover:bg-wash disabled:cursor-default disabled:border-line disabled:text-soft aria-pressed:border-2 aria-pressed:border-ink aria-pressed:bg-wash aria-pressed:text-ink"
              >
                <span className="grow">{text}</span>
                {(chosen === id || sending === id) && (
                  <Lock aria-hidden className="size-5 shrink-0" />
                )}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <VoteResult vote={vote} chosen={chosen} isVoter={isLocked} />
      )}
      <p role="status" className="text-sm text-soft not-empty:mt-3">
        {vote.open && tell(isLocked, sending, problem?.detail)}
      </p>
    </section>
  );
}

function tell(
  isLocked: boolean,
  sending: string | null,
  trouble: string | undefined,
): string {
  if (sending !== null) return "Sending …";
  if (isLocked) return "Locked. The counts show when the desk closes the vote.";
  if (trouble !== undefined) return `Not sent: ${trouble} Press again.`;
  return "One press, and it is locked.";
}
