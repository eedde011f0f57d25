import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "@/lib/process-wide";
import type { Step, Trace } from "./steps";

interface Recording {
  steps: Step[];
  source: string;
  region: string;
  bookkeeping: boolean;
}

/** A step as its actor knows it; the recorder adds where it happened. */
export type NewStep = Step extends infer Each
  ? Each extends Step
    ? Omit<Each, "region" | "bookkeeping">
    : never
  : never;

type StepPlace = Pick<Step, "region" | "bookkeeping">;

const current = processWide("trace", () => new AsyncLocalStorage<Recording>());

/**
 * Runs `work` and returns its result with the steps recorded meanwhile.
 * `source` is the file whose regions run, as `strategies/jwt-denylist`.
 */
export async function traced<Result>(
  source: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; trace: Trace }> {
  const recording = { steps: [], source, region: source, bookkeeping: false };
  const startedAt = performance.now();
  const result = await current.run(recording, work);
  return { result, trace: summary(recording, elapsedSince(startedAt)) };
}

/** Attributes the steps recorded during `work` to a region of the source. */
export async function region<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const recording = current.getStore();
  if (recording === undefined) return work();
  const before = recording.region;
  recording.region = `${recording.source}#${name}`;
  try {
    return await work();
  } finally {
    recording.region = before;
  }
}

/** Marks the steps recorded during `work` as the lab's own housekeeping. */
export async function bookkeeping<Result>(
  work: () => Promise<Result>,
): Promise<Result> {
  const recording = current.getStore();
  if (recording === undefined) return work();
  const before = recording.bookkeeping;
  recording.bookkeeping = true;
  try {
    return await work();
  } finally {
    recording.bookkeeping = before;
  }
}

/** Runs `work` outside of any trace: it is not part of the operation. */
export function unrecorded<Result>(work: () => Result): Result {
  return current.exit(work);
}

/** True while an operation is being traced in this asynchronous context. */
export function isRecording(): boolean {
  return current.getStore() !== undefined;
}

/**
 * Appends a step to the running trace and returns it, so that whoever acted
 * can fill in time and reply later; outside of a trace nothing happens.
 */
export function record<Kind extends NewStep>(
  step: Kind,
): (Kind & StepPlace) | undefined {
  const recording = current.getStore();
  if (recording === undefined) return undefined;
  // Every check records several steps, so the step itself is completed.
  const placed = Object.assign(step, { region: recording.region }) as Kind &
    StepPlace;
  if (recording.bookkeeping) placed.bookkeeping = true;
  recording.steps.push(placed);
  return placed;
}

/** Records a check that passed or failed, and returns whether it passed. */
export function decide(label: string, ok: boolean, detail: string): boolean {
  record({ kind: "decide", label, detail, ok, elapsedMs: 0 });
  return ok;
}

/** Records a crypto call with its time; it counts as failed when it throws. */
export async function crypto<Result>(
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!isRecording()) return work();
  const startedAt = performance.now();
  let ok = false;
  try {
    const result = await work();
    ok = true;
    return result;
  } finally {
    const elapsedMs = elapsedSince(startedAt);
    record({ kind: "crypto", label, ok, elapsedMs });
  }
}

/** Milliseconds since `startedAt`, to the microsecond. */
export function elapsedSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) * 1000) / 1000;
}

function summary(recording: Recording, elapsedMs: number): Trace {
  const redisCommands = recording.steps.filter(
    (step) => step.kind === "redis" && !step.bookkeeping,
  ).length;
  return { steps: recording.steps, elapsedMs, redisCommands };
}
