import { Check, LoaderCircle, X } from "lucide-react";
import type { Outcome } from "./use-desk";

/** What became of the last thing that was done; its row is always there. */
export function ActOutcome({ outcome }: { outcome: Outcome }) {
  return (
    <p
      role="status"
      className="flex min-h-11 items-start gap-2 py-2 text-sm leading-tight"
    >
      {outcome.state === "busy" && (
        <>
          <LoaderCircle
            aria-hidden
            className="size-4 shrink-0 motion-safe:animate-spin"
          />
          {outcome.what}…
        </>
      )}
      {outcome.state === "done" && (
        <>
          <Check aria-hidden className="size-4 shrink-0 text-alive" />
          {outcome.what}: done.
        </>
      )}
      {outcome.state === "failed" && (
        <>
          <X aria-hidden className="size-4 shrink-0 text-dead" />
          <span>
            <strong className="text-dead">{outcome.what}: not done.</strong>{" "}
            {outcome.problem.detail}
          </span>
        </>
      )}
    </p>
  );
}
