"use client";

import { RotateCcw, Undo2 } from "lucide-react";
import { useState } from "react";
import {
  type LessonProgress,
  progressStore,
  stateOf,
} from "@/lib/lessons/progress";
import { StateMark } from "./state-mark";
import { useProgress } from "./use-progress";

/** How far the reader is in this lesson, and a way to start it anew. */
export function ResetLesson({ slug }: { slug: string }) {
  const progress = useProgress(slug);
  const [before, setBefore] = useState<LessonProgress | null>(null);
  const state = stateOf(progress);
  const touched = state !== "untouched";
  const Icon = touched ? RotateCcw : Undo2;

  function onPress() {
    if (touched) {
      setBefore(progress);
      progressStore.reset(slug);
    } else if (before !== null) progressStore.update(slug, before);
  }

  return (
    <div className="mt-3 flex min-h-11 flex-wrap items-center gap-3 noscript:hidden print:hidden">
      <StateMark state={state} />
      {(touched || before !== null) && (
        <button
          type="button"
          onClick={onPress}
          className="flex min-h-11 items-center gap-1.5 text-soft text-sm underline hover:text-ink"
        >
          <Icon aria-hidden className="size-3.5" />
          {touched ? "Start this lesson over" : "Undo"}
        </button>
      )}
    </div>
  );
}
