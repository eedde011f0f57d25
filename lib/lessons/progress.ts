import type { Figures } from "@/lib/http/finding-contract";

/** What a reader did in one lesson; it is kept in the browser alone. */
export interface LessonProgress {
  /** Option of the prediction; once set it is locked. */
  predicted?: { option: string; atMs: number };
  /** The reader chose to run without a prediction. */
  skipped?: true;
  measured?: {
    figures: Figures;
    atMs: number;
    /** When anything was measured first: predictions come before. */
    firstAtMs?: number;
  };
  /** The last answer that was checked. */
  answered?: { option: string; right: boolean; atMs: number };
}

/** By the lesson's slug. */
export type Progress = Record<string, LessonProgress>;

export type LessonState = "untouched" | "begun" | "done";

const KEY = "still-logged-in:progress";
const VERSION = 1;

/** How far a lesson is: done is something run, and an answer that was right. */
export function stateOf(lesson: LessonProgress | undefined): LessonState {
  const { predicted, measured, answered } = lesson ?? {};
  if (measured && answered?.right) return "done";
  return predicted || measured || answered ? "begun" : "untouched";
}

/** Progress as a file that another browser can take in. */
export function exportProgress(progress: Progress): string {
  return JSON.stringify({ version: VERSION, lessons: progress }, null, 2);
}

/** The progress in such a file, or null when it is none. */
export function importProgress(text: string): Progress | null {
  try {
    const { version, lessons } = JSON.parse(text);
    if (version !== VERSION || !isRecord(lessons)) return null;
    return Object.values(lessons).every(isLesson)
      ? (lessons as Progress)
      : null;
  } catch {
    return null;
  }
}

/** What of a file belongs to lessons that there are. */
export function knownProgress(progress: Progress, slugs: string[]): Progress {
  const entries = slugs.flatMap((slug) => {
    const found = progress[slug];
    return found === undefined ? [] : [[slug, found] as const];
  });
  return Object.fromEntries(entries);
}

function isLesson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { predicted, measured, answered } = value;
  return (
    (predicted === undefined || isChoice(predicted)) &&
    (answered === undefined || isChoice(answered)) &&
    (measured === undefined ||
      (isRecord(measured) &&
        isRecord(measured.figures) &&
        typeof measured.atMs === "number"))
  );
}

function isChoice(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.option === "string" &&
    typeof value.atMs === "number"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Listener = () => void;

const NOTHING: Progress = {};

/** Where the record is kept: for good, or as long as the tab. */
type Kept = () => Pick<Storage, "getItem" | "setItem">;

/** The browser's own record, shared by everything on the page and by its tabs. */
export class ProgressStore {
  constructor(
    private readonly key = KEY,
    private readonly kept: Kept = () => localStorage,
  ) {}

  private readonly listeners = new Set<Listener>();
  private text: string | null = null;
  private current: Progress = NOTHING;

  /** The same object until something changes. */
  read = (): Progress => {
    const text = this.keepsNothing ? this.text : this.stored();
    if (text !== this.text) {
      this.text = text;
      this.current = (text && importProgress(text)) || NOTHING;
    }
    return this.current;
  };

  update(slug: string, change: LessonProgress) {
    const progress = this.read();
    this.replace({ ...progress, [slug]: { ...progress[slug], ...change } });
  }

  reset(slug: string) {
    const { [slug]: _, ...others } = this.read();
    this.replace(others);
  }

  replace(progress: Progress) {
    const text = exportProgress(progress);
    this.text = text;
    this.current = progress;
    try {
      this.kept().setItem(this.key, text);
    } catch {
      // A browser that keeps nothing still shows this page's own progress.
      this.keepsNothing = true;
    }
    this.tell();
  }

  subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    // Another tab of this browser writes to the same record.
    window.addEventListener("storage", listener);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  };

  /** The browser refuses to store: progress ends with the page. */
  keepsNothing = false;

  private tell() {
    for (const listener of this.listeners) listener();
  }

  private stored(): string | null {
    try {
      return this.kept().getItem(this.key);
    } catch {
      return null;
    }
  }
}

export const progressStore = new ProgressStore();
