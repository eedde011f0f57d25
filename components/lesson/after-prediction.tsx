"use client";

import { type ReactNode, useState } from "react";
import { useRecord } from "./lesson-record";
import { useProgress } from "./use-progress";

/**
 * What would give the prediction away: covered until there is one. On paper and
 * without JavaScript it simply stands there.
 */
export function AfterPrediction({
  slug,
  id,
  children,
}: {
  slug: string;
  /** Where links lead to. */
  id: string;
  children: ReactNode;
}) {
  const { predictFirst } = useRecord();
  const { predicted, skipped, measured } = useProgress(slug);
  const [anyway, setAnyway] = useState(false);
  const open = anyway || [predicted, skipped, measured].some(Boolean);
  return (
    <div id={id} data-open={open || undefined} className="spoiler scroll-mt-6">
      <div className="spoiler-cover lesson-card flex-wrap items-center justify-between gap-3 border-dashed px-5 py-3 sm:px-7">
        <p className="text-soft text-sm">
          The verdict waits for {predictFirst ? "your guess" : "the experiment"}
          .
        </p>
        <button
          type="button"
          onClick={() => setAnyway(true)}
          className="min-h-11 text-soft text-sm underline hover:text-ink"
        >
          Show it anyway
        </button>
      </div>
      <div className="spoiler-content">{children}</div>
    </div>
  );
}
