"use client";

import { createContext, type ReactNode, use } from "react";
import { ProgressStore, progressStore } from "@/lib/lessons/progress";

/** Where the parts of a lesson write down what was done in it. */
interface LessonRecord {
  store: ProgressStore;
  /** Nothing runs before there is a prediction. */
  predictFirst: boolean;
}

const OF_READER: LessonRecord = { store: progressStore, predictFirst: true };

/** Of one tab, for as long as it is open. */
const OF_PRESENTATION: LessonRecord = {
  store: new ProgressStore("still-logged-in:presented", () => sessionStorage),
  predictFirst: false,
};

const Current = createContext(OF_READER);

export function useRecord(): LessonRecord {
  return use(Current);
}

/**
 * What is run on slides is no reader's progress: every presentation starts
 * with covered verdicts. It is the class that predicts, so nothing is locked.
 */
export function PresentationRecord({ children }: { children: ReactNode }) {
  return <Current value={OF_PRESENTATION}>{children}</Current>;
}
