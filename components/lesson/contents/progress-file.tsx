"use client";

import { type ChangeEvent, useState } from "react";
import { download } from "@/components/playground/evidence/download";
import { countOf } from "@/lib/lab/format";
import {
  exportProgress,
  importProgress,
  knownProgress,
  progressStore,
} from "@/lib/lessons/progress";

const LINK =
  "min-h-11 cursor-pointer py-3 underline has-focus-visible:outline-2";

/** Progress as a file: to keep it, or to take it to another browser. */
export function ProgressFile({ slugs }: { slugs: string[] }) {
  const [words, setWords] = useState("");

  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const progress = importProgress(await file.text());
    const known = knownProgress(progress ?? {}, slugs);
    const count = Object.keys(known).length;
    if (count > 0) {
      progressStore.replace({ ...progressStore.read(), ...known });
    }
    setWords(
      count === 0
        ? "This file holds no progress in these lessons."
        : `${countOf(count, "lesson")} taken over from the file.`,
    );
    target.value = "";
  }

  return (
    <div className="flex flex-wrap items-center gap-x-6 noscript:hidden">
      <button
        type="button"
        className={LINK}
        onClick={() =>
          download("progress.json", exportProgress(progressStore.read()))
        }
      >
        Export my progress
      </button>
      <label className={LINK}>
        Import
        <input
          type="file"
          accept="application/json,.json"
          onChange={take}
          className="sr-only"
        />
      </label>
      <p role="status" className="text-soft">
        {words}
      </p>
    </div>
  );
}
