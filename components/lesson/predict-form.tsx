"use client";

import { Lock } from "lucide-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import type { Prediction } from "@/lib/lessons/quiz";
import { Choice } from "./choice";
import { useRecord } from "./lesson-record";
import { useDraft } from "./use-draft";
import { useProgress } from "./use-progress";

/** What will happen? Locked before the run, and kept beside its result. */
export function PredictForm({
  slug,
  prediction,
}: {
  slug: string;
  prediction: Prediction;
}) {
  const { store } = useRecord();
  const { predicted, measured } = useProgress(slug);
  const [draft, setDraft] = useDraft(predicted?.option);
  const status = useRef<HTMLParagraphElement>(null);
  const locked = prediction.options.some(({ id }) => id === predicted?.option);

  function lock() {
    if (draft === undefined) return;
    const atMs = Date.now();
    flushSync(() => {
      store.update(slug, { predicted: { option: draft, atMs } });
    });
    // The button is gone: whoever pressed it by keyboard stays where they are.
    status.current?.focus();
  }

  return (
    <fieldset className="lesson-card px-5 py-5 sm:px-7" disabled={locked}>
      <legend className="float-left mb-3 w-full font-medium font-serif text-xl">
        <span className="eyebrow mb-1 block font-normal">Predict</span>
        {prediction.ask}
      </legend>
      <div className="clear-both grid gap-2">
        {prediction.options.map(({ id, text }) => (
          <Choice
            key={id}
            name={`${slug}-predict`}
            text={text}
            chosen={(predicted?.option ?? draft) === id}
            onChoose={() => setDraft(id)}
          />
        ))}
      </div>
      <div className="mt-4 flex min-h-12 flex-wrap items-center gap-3 noscript:hidden print:hidden">
        {locked ? (
          <p
            ref={status}
            tabIndex={-1}
            className="flex items-center gap-2 text-soft text-sm"
          >
            <Lock aria-hidden className="size-4" />
            {tellLock(
              predicted?.atMs ?? 0,
              measured?.firstAtMs ?? measured?.atMs,
            )}
          </p>
        ) : (
          <>
            <Button
              look="primary"
              disabled={draft === undefined}
              onClick={lock}
            >
              Lock my prediction
            </Button>
            <p className="text-soft text-sm">A guess is as good as any.</p>
          </>
        )}
      </div>
    </fieldset>
  );
}

function tellLock(predictedAtMs: number, firstMs: number | undefined) {
  if (firstMs === undefined) return "Locked. Now run it.";
  return predictedAtMs < firstMs
    ? "Locked before the run."
    : "Chosen after the run: no prediction any more.";
}
