import { z } from "zod";
import type { Finding } from "./finding-contract";
import { JOB_FORMATS } from "./job-formats";

/** Heavy measuring, as jobs: one at a time in the whole deployment. */

export const MOST_ENTRIES = 100_000;

/** Logins in Redis: created, weighed, taken away. */
const memoryJob = z.strictObject({
  kind: z.literal("memory"),
  formats: z.array(z.enum(JOB_FORMATS)).min(1).max(JOB_FORMATS.length),
  /** Entries of each format. */
  count: z.int().min(100).max(MOST_ENTRIES),
  /** A Redis of its own, or the one that this app lives on. */
  place: z.enum(["own", "shared"]).default("own"),
});

/** A secret that somebody made up, guessed from a token alone. */
const crackJob = z.strictObject({
  kind: z.literal("crack"),
  secret: z
    .string()
    .regex(/^[\x21-\x7e]*$/, "visible ASCII")
    .min(1)
    .max(64),
});

/** `POST /api/measure/jobs`. */
export const jobBody = z.discriminatedUnion("kind", [memoryJob, crackJob]);

export type JobRequest = z.input<typeof jobBody>;
export type JobChoices = z.output<typeof jobBody>;
export type MemoryJob = z.output<typeof memoryJob>;
export type CrackJob = z.output<typeof crackJob>;

export type JobPhase = "waiting" | "running" | "done" | "cancelled" | "failed";

/** How far the step under way is. */
export interface JobProgress {
  step: string;
  /** What it is about, as a format's name. */
  label: string;
  done: number;
  /** Null where nobody knows how many it takes. */
  of: number | null;
  perSec: number;
}

/** `GET /api/measure/jobs/{job}`. */
export interface JobAnswer {
  id: string;
  kind: JobChoices["kind"];
  phase: JobPhase;
  /** Jobs that come before this one. */
  ahead: number;
  progress: JobProgress | null;
  /** What is found so far. */
  finding: Finding | null;
  /** Why it failed or was cancelled, else empty. */
  detail: string;
}
