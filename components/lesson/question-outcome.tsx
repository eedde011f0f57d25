import { Check, X } from "lucide-react";

/** Right or wrong, and why. */
export function QuestionOutcome({
  right,
  why,
  judgedAtMs,
}: {
  right: boolean;
  why: string;
  /** When the server tried it; left out where it is no judge. */
  judgedAtMs?: number;
}) {
  const Icon = right ? Check : X;
  return (
    <div
      role="status"
      className={`mt-4 flex gap-3 rounded-lg px-4 py-3 ${right ? "bg-alive-wash" : "bg-dead-wash"}`}
    >
      <Icon
        aria-hidden
        className={`mt-1 size-5 shrink-0 ${right ? "text-alive" : "text-dead"}`}
      />
      <p className="font-serif text-lg leading-snug">
        <strong className={right ? "text-alive" : "text-dead"}>
          {right ? "Yes." : "Not so."}
        </strong>{" "}
        {why}
        {judgedAtMs !== undefined && (
          <span className="mt-1 block font-sans text-soft text-sm">
            Decided by what the server did,{" "}
            {new Date(judgedAtMs).toLocaleString("en", {
              dateStyle: "medium",
              timeStyle: "short",
            })}
            .
          </span>
        )}
      </p>
    </div>
  );
}
