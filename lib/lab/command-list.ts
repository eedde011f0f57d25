import type { RedisStep } from "@/lib/trace/steps";
import type { LogEntry } from "./exchange-log";

/** One Redis command, with the request that caused it. */
export interface ListedCommand {
  id: string;
  /** The literal command, the realm's prefix shortened. */
  literal: string;
  /** Null where the reader does not own the realm: it is not shown. */
  reply: string | null;
  ok: boolean;
  elapsedMs: number;
  bookkeeping: boolean;
  /** When its request was last sent, in browser milliseconds. */
  atMs: number;
  /** How often the same request with the same outcome was sent. */
  times: number;
  entry: LogEntry;
}

const MOST_LISTED = 60;

/** The commands behind the logged calls, newest first. */
export function commandsOf(
  entries: readonly LogEntry[],
  withBookkeeping: boolean,
): ListedCommand[] {
  // By their first time: a question that repeats keeps its place.
  const newestFirst = [...entries].reverse();
  const listed: ListedCommand[] = [];
  for (const entry of newestFirst) {
    const steps = entry.trace?.steps ?? [];
    for (const [at, step] of steps.entries()) {
      if (step.kind !== "redis") continue;
      if (step.bookkeeping === true && !withBookkeeping) continue;
      listed.push(commandOf(entry, step, at));
      if (listed.length === MOST_LISTED) return listed;
    }
  }
  return listed;
}

function commandOf(
  entry: LogEntry,
  step: RedisStep,
  at: number,
): ListedCommand {
  const { command, args, reply, ok, elapsedMs } = step;
  return {
    id: `${entry.id}.${at}`,
    literal:
      args === null ? command : withoutRealm([command, ...args].join(" ")),
    reply: reply === null ? null : withoutRealm(reply),
    ok,
    elapsedMs,
    bookkeeping: step.bookkeeping === true,
    atMs: entry.lastAtMs,
    times: entry.times,
    entry,
  };
}

/** Every key of a realm starts alike; the page says so once. */
export function withoutRealm(text: string): string {
  return text.replaceAll(/realm:\{\w+\}:/g, "…:");
}
