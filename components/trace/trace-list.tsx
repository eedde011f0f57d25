import { countOf, formatElapsed } from "@/lib/lab/format";
import type { Run } from "@/lib/lab/scene";
import { tellTrace } from "@/lib/lab/tell-step";
import type { Step } from "@/lib/trace/steps";
import { StepRow } from "./step-row";

/** The steps of one operation, its time, and what it asked of Redis. */
export function TraceList({
  run,
  missing,
  onStep,
  canShow = () => true,
}: {
  run: Run | undefined;
  /** What to say while there is no such operation. */
  missing: string;
  /** Left out: steps are read, not pressed. */
  onStep?: (step: Step) => void;
  /** Which steps can be pressed. */
  canShow?: (step: Step) => boolean;
}) {
  if (run === undefined) {
    return <p className="min-h-40 text-soft text-sm">{missing}</p>;
  }
  const { elapsedMs, redisCommands } = run.trace;
  const steps = tellTrace(run.trace);
  const pressOf = (step: Step | undefined) =>
    step !== undefined && onStep !== undefined && canShow(step)
      ? () => onStep(step)
      : undefined;
  const lab = steps.filter((step) => step.bookkeeping).length;
  return (
    <div className="min-h-40">
      <p className="font-mono text-soft text-xs">
        {formatElapsed(elapsedMs)} ·{" "}
        <strong className="font-bold text-ink">
          {countOf(redisCommands, "Redis command")}
        </strong>
        {lab > 0 && ` · ${lab} more for the lab’s bookkeeping`}
      </p>
      <ol className="mt-3">
        {steps.map((step, index) => (
          <StepRow
            key={step.number}
            step={step}
            onPress={pressOf(run.trace.steps[index])}
          />
        ))}
      </ol>
      <p
        className={`mt-2 border-line border-t pt-2 font-mono text-sm ${run.status === 200 ? "text-alive" : "text-dead"}`}
      >
        {[`HTTP ${run.status}`, run.refusal ?? "ok"].join(" · ")}
      </p>
    </div>
  );
}
