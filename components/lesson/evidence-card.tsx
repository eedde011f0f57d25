"use client";

import { Check, X } from "lucide-react";
import { holds } from "@/lib/lessons/holds";
import type { LessonProgress } from "@/lib/lessons/progress";
import type { EvidenceFigure, Prediction } from "@/lib/lessons/quiz";
import { useRecord } from "./lesson-record";
import { useProgress } from "./use-progress";

/** The measurement beside the prediction. */
export function EvidenceCard({
  slug,
  prediction,
  evidence,
}: {
  slug: string;
  prediction: Prediction;
  evidence: EvidenceFigure[];
}) {
  const { predicted, measured } = useProgress(slug);
  return (
    <section
      aria-label="Evidence"
      className="lesson-card min-h-40 px-5 py-5 sm:px-7"
    >
      <h2 className="eyebrow">Evidence</h2>
      {measured === undefined ? (
        <p className="mt-3 text-soft print:hidden">
          Nothing is measured yet. Run the experiment; its figures appear here,
          beside the prediction.
        </p>
      ) : (
        <>
          <Comparison
            prediction={prediction}
            predicted={predicted}
            figures={measured.figures}
          />
          <dl className="mt-4 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
            {evidence.map(({ figure, label, unit }) => (
              <div
                key={figure}
                className="flex items-baseline justify-between gap-4 border-line border-t py-1.5"
              >
                <dt className="text-soft">{label}</dt>
                <dd className="whitespace-nowrap text-right font-bold font-mono">
                  {tell(measured.figures[figure], unit)}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-soft text-xs">
            Measured on this server,{" "}
            {new Date(measured.atMs).toLocaleString("en", {
              dateStyle: "medium",
              timeStyle: "short",
            })}
            .
          </p>
        </>
      )}
    </section>
  );
}

function Comparison({
  prediction,
  predicted,
  figures,
}: {
  prediction: Prediction;
  predicted: LessonProgress["predicted"];
  figures: NonNullable<LessonProgress["measured"]>["figures"];
}) {
  const { predictFirst } = useRecord();
  const said = prediction.options.find(({ id }) => id === predicted?.option);
  const shown = prediction.options.find(({ when }) => holds(when, figures));
  const right = said !== undefined && said === shown;
  const complete = prediction.options.some(
    ({ when }) => figures[when.figure] !== undefined,
  );
  const Icon = right ? Check : X;
  return (
    <div aria-live="polite" className="mt-3 grid gap-4 sm:grid-cols-2">
      {(said !== undefined || predictFirst) && (
        <div>
          <p className="text-soft text-sm">You predicted</p>
          <p className="mt-1 flex gap-2 font-serif text-lg leading-snug">
            {said !== undefined && complete && (
              <Icon
                aria-label={right ? "It came out so" : "It came out otherwise"}
                className={`mt-1 size-5 shrink-0 ${right ? "text-alive" : "text-dead"}`}
              />
            )}
            <span>{said?.text ?? "Nothing: you ran it first."}</span>
          </p>
        </div>
      )}
      <div>
        <p className="text-soft text-sm">It was</p>
        <p className="mt-1 font-serif text-lg leading-snug">
          {shown?.text ??
            (complete
              ? "None of these: see the figures."
              : "Not seen yet: go on with the first experiment.")}
        </p>
      </div>
    </div>
  );
}

function tell(value: number | string | undefined, unit: string) {
  if (value === undefined) {
    return <span className="font-normal text-soft">not run yet</span>;
  }
  const told =
    typeof value === "number"
      ? value.toLocaleString("en", { maximumFractionDigits: 2 })
      : value;
  return unit === "" ? told : `${told} ${unit}`;
}
