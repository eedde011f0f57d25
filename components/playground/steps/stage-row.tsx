import { Check, Minus, X } from "lucide-react";
import { StepRow } from "@/components/trace/step-row";
import type { Stage } from "@/lib/lab/step-plan";

const LOOKS = {
  passed: { Icon: Check, ink: "text-alive", words: "passed" },
  failed: { Icon: X, ink: "text-dead", words: "refused here" },
  "not reached": { Icon: Minus, ink: "text-soft", words: "not reached" },
};

/** One stage of the check: its question, and once seen, what really ran. */
export function StageRow({
  number,
  text,
  stage,
  isNext,
}: {
  number: number;
  text: { title: string; why: string };
  /** Undefined until the reader has come this far. */
  stage: Stage | undefined;
  isNext: boolean;
}) {
  const look = stage && LOOKS[stage.outcome];
  return (
    <li
      aria-current={isNext ? "step" : undefined}
      className="border-line border-t py-3 aria-[current]:border-ink"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium font-serif text-lg">
          {number}. {text.title}
        </h3>
        <p
          className={`inline-flex items-center gap-1.5 font-mono text-xs ${look?.ink ?? "text-soft"}`}
        >
          {look === undefined ? (
            isNext ? (
              "next"
            ) : (
              "…"
            )
          ) : (
            <>
              <look.Icon aria-hidden className="size-4" />
              {look.words}
            </>
          )}
        </p>
      </div>
      <p className="mt-0.5 max-w-prose text-soft text-sm">{text.why}</p>
      {stage !== undefined && stage.steps.length > 0 && (
        <ol className="mt-2">
          {stage.steps.map((step) => (
            <StepRow key={step.number} step={step} />
          ))}
        </ol>
      )}
    </li>
  );
}
