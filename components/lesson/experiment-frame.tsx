"use client";

import { Play } from "lucide-react";
import { Suspense, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import type { Figures } from "@/lib/http/finding-contract";
import { keptJob } from "@/lib/lab/job-client";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { EXPERIMENTS } from "./experiments/experiment-list";
import { useRecord } from "./lesson-record";
import { useProgress } from "./use-progress";

/** A stage for one experiment: locked until predicted, loaded when it runs. */
export function ExperimentFrame({
  slug,
  id,
  title,
  hint,
  cards,
}: {
  slug: string;
  id: string;
  title: string;
  hint: string;
  cards: readonly StrategyCard[];
}) {
  const { store, predictFirst } = useRecord();
  const { predicted, skipped } = useProgress(slug);
  const stage = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState(false);
  const experiment = EXPERIMENTS[id];
  const locked = predictFirst && predicted === undefined && !skipped;

  const job = experiment?.job;
  useEffect(() => {
    if (job !== undefined && keptJob.read(job) !== null) setRunning(true);
  }, [job]);

  function run() {
    flushSync(() => setRunning(true));
    // The button is gone: the keyboard goes on in what it has opened.
    stage.current?.focus();
  }

  function onMeasured(figures: Figures) {
    const known = store.read()[slug]?.measured;
    const atMs = Date.now();
    const firstAtMs = known?.firstAtMs ?? atMs;
    const all = { ...known?.figures, ...figures };
    store.update(slug, { measured: { figures: all, atMs, firstAtMs } });
  }

  if (experiment === undefined) return null;
  return (
    <section
      aria-label={title}
      className="lesson-wide overflow-clip rounded-2xl border border-line bg-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 bg-wash px-5 py-4 sm:px-7">
        <div className="max-w-prose">
          <h2 className="font-semibold">
            <span className="eyebrow block font-normal">Experiment</span>
            {title}
          </h2>
          <p className="mt-0.5 text-pretty text-soft text-sm">{hint}</p>
        </div>
        {!running && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 noscript:hidden print:hidden">
            <Button look="primary" disabled={locked} onClick={run}>
              <span className="flex items-center gap-2">
                <Play aria-hidden className="size-4" />
                Run it
              </span>
            </Button>
            {locked && (
              <button
                type="button"
                onClick={() => {
                  store.update(slug, { skipped: true });
                  run();
                }}
                className="min-h-11 text-soft text-sm underline hover:text-ink"
              >
                Run without a prediction
              </button>
            )}
          </div>
        )}
      </div>
      {running && (
        <div ref={stage} tabIndex={-1} className="border-line border-t">
          <Suspense
            fallback={<p className="p-7 text-soft text-sm">Setting up …</p>}
          >
            <experiment.Component
              cards={cards}
              onMeasured={onMeasured}
              measurement={experiment.measurement}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
}
