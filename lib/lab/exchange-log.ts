import type { Exchange } from "@/lib/http/exchange-contract";
import type { Trace } from "@/lib/trace/steps";

/** One call of this page to the API, or a run of calls that came out alike. */
export interface LogEntry {
  id: number;
  /** Who sent it: `owner`, `browser a`, `thief 2`. */
  by: string;
  method: string;
  /** Path and query, without the origin. */
  path: string;
  /** The request's own JSON, when it sent any. */
  body?: unknown;
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** Refusal or problem id, when the answer was a no. */
  refusal?: string;
  /** What an act could do, as the server answered: `unsupported`. */
  effect?: string;
  /** Of the newest of the run. */
  trace?: Trace;
  exchange?: Exchange;
  firstAtMs: number;
  lastAtMs: number;
  times: number;
}

export type NewEntry = Omit<LogEntry, "id" | "firstAtMs" | "times">;

/** Calls that the log remembers; older ones leave it. */
const MOST_ENTRIES = 300;

/**
 * What this page asked and what came back, oldest first. Repeated questions
 * with the same outcome are one entry that counts.
 */
export class ExchangeLog {
  private entries: readonly LogEntry[] = [];
  private count = 0;
  private readonly listeners = new Set<() => void>();

  add(entry: NewEntry) {
    const { lastAtMs: firstAtMs } = entry;
    const twin = this.entries.findLast((past) => past.by === entry.by);
    if (twin !== undefined && isAlike(twin, entry)) {
      const next = { ...twin, ...entry, times: twin.times + 1 };
      this.set(this.entries.map((past) => (past === twin ? next : past)));
    } else {
      this.count += 1;
      const fresh = { ...entry, id: this.count, firstAtMs, times: 1 };
      this.set([...this.entries, fresh].slice(-MOST_ENTRIES));
    }
  }

  clear() {
    this.set([]);
  }

  list = (): readonly LogEntry[] => this.entries;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(entries: readonly LogEntry[]) {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}

/** The same question with the same outcome, by the same commands. */
function isAlike(past: LogEntry, entry: NewEntry): boolean {
  return (
    past.method === "GET" &&
    past.method === entry.method &&
    past.path === entry.path &&
    past.status === entry.status &&
    past.refusal === entry.refusal &&
    commandsOf(past) === commandsOf(entry)
  );
}

function commandsOf({ trace }: Pick<LogEntry, "trace">): string {
  const names = trace?.steps.map((step) =>
    step.kind === "redis" ? step.command : "",
  );
  return names?.join() ?? "";
}

/** This page's log. */
export const exchangeLog = new ExchangeLog();

/** Nothing has been asked where the page is rendered on the server. */
const NOTHING: readonly LogEntry[] = [];
export const emptyLog = () => NOTHING;
