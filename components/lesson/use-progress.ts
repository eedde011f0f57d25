import { useSyncExternalStore } from "react";
import type { LessonProgress, Progress } from "@/lib/lessons/progress";
import { useRecord } from "./lesson-record";

const NONE: Progress = {};
const UNTOUCHED: LessonProgress = {};

/** Progress in all lessons; on the server and at first there is none. */
export function useAllProgress(): Progress {
  const { subscribe, read } = useRecord().store;
  return useSyncExternalStore(subscribe, read, () => NONE);
}

/** Progress in one lesson. */
export function useProgress(slug: string): LessonProgress {
  return useAllProgress()[slug] ?? UNTOUCHED;
}
