import { useSyncExternalStore } from "react";
import {
  type LessonProgress,
  type Progress,
  progressStore,
} from "@/lib/lessons/progress";

const NONE: Progress = {};
const UNTOUCHED: LessonProgress = {};

/** Progress in all lessons; on the server and at first there is none. */
export function useAllProgress(): Progress {
  const { subscribe, read } = progressStore;
  return useSyncExternalStore(subscribe, read, () => NONE);
}

/** Progress in one lesson. */
export function useProgress(slug: string): LessonProgress {
  return useAllProgress()[slug] ?? UNTOUCHED;
}
