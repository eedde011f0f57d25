import { X } from "lucide-react";
import type { ToldStep } from "@/lib/lab/tell-step";

/** One thing the server did; a failed one is red and crossed. */
export function StepRow({
  step,
  onPress,
}: {
  step: ToldStep;
  /** Shows the code that ran; left out where there is none to show. */
  onPress?: () => void;
}) {
  const { what, detail, reply, measure, failed } = step;
  const ink = failed ? "text-dead" : "";
  const mono = step.kind === "redis" ? "font-mono text-xs break-all" : "";
  const clamp = step.bookkeeping ? "line-clamp-2" : "";
  return (
    <li
      className={`grid grid-cols-[1.5rem_1fr_auto] gap-x-2 border-line border-t py-2 text-sm ${ink} ${step.bookkeeping ? "text-soft" : ""}`}
    >
      <span className="font-mono text-soft text-xs leading-5">
        {failed ? (
          <X aria-label="failed" className="size-4 text-dead" />
        ) : (
          step.number
        )}
      </span>
      <div className="min-w-0">
        <p className="first-letter:uppercase">
          {onPress === undefined ? (
            what
          ) : (
            <button
              type="button"
              onClick={onPress}
              className="min-h-11 text-left underline decoration-dotted underline-offset-4 first-letter:uppercase sm:min-h-0"
            >
              {what}
            </button>
          )}
          {step.bookkeeping && <em> · the lab’s bookkeeping</em>}
        </p>
        {detail !== "" && (
          <p className={`text-soft ${mono} ${clamp}`}>{detail}</p>
        )}
        {reply !== undefined && <p className={mono}>→ {reply}</p>}
      </div>
      <span className="text-right font-mono text-soft text-xs leading-5">
        {measure}
      </span>
    </li>
  );
}
