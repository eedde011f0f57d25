"use client";

import { RotateCcw } from "lucide-react";
import { progressStore, stateOf } from "@/lib/lessons/progress";
import { StateMark } from "./state-mark";
import { useProgress } from "./use-progress";

/** How far the reader is in this lesson, and a way to start it anew. */
export function ResetLesson({ slug }: { slug: string }) {
  const state = stateOf(useProgress(slug));
  return (
    <div className="mt-3 flex min-h-11 flex-wrap items-center gap-3 noscript:hidden print:hidden">
      <StateMark state={state} />
      {state !== "untouched" && (
        <button
          type="button"
          onClick={() => progressStore.reset(slug)}
          className="flex min-h-11 items-center gap-1.5 text-soft text-sm underline hover:text-ink"
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Start this lesson over
        </button>
      )}
    </div>
  );
}
