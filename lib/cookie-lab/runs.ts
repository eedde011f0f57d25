import type { RedisConnection } from "@/lib/redis/connection";
import { randomId } from "@/lib/tokens/digest";
import type { OpenRun, Plan, RunAnswer, Seen } from "./contract";
import type { TrialId } from "./trials";

/** A run is forgotten after this, whether it came to its end or not. */
const KEPT_SEC = 600;

const ID = /^[A-Za-z0-9_-]{22}$/;

/** One hash for each run; its fields are as many as there are trials. */
const keyOf = (run: string) => `measure:cookie-lab:${run}`;

/** Writes down what a run is about to do, and answers its id: 128 random bits. */
export async function openRun(
  redis: RedisConnection,
  asked: Required<OpenRun>,
): Promise<string> {
  const run = randomId(16);
  const plan: Plan = { ...asked, formToken: randomId(16) };
  await write(redis, run, "plan", plan);
  return run;
}

/** What a run was asked to do; undefined when there is no such run. */
export async function planOf(
  redis: RedisConnection,
  run: string,
): Promise<Plan | undefined> {
  if (!ID.test(run)) return undefined;
  const plan = await redis.hget(keyOf(run), "plan");
  return plan === null ? undefined : JSON.parse(plan);
}

/** Notes where the window is. */
export function noteStop(redis: RedisConnection, run: string, stop: string) {
  return write(redis, run, "at", stop);
}

/** Notes what a request carried; the last one of a trial counts. */
export function noteSeen(
  redis: RedisConnection,
  run: string,
  trial: TrialId,
  seen: Seen,
) {
  return write(redis, run, `seen:${trial}`, seen);
}

/** Everything that a run has shown so far; undefined when there is none. */
export async function readRun(
  redis: RedisConnection,
  run: string,
): Promise<RunAnswer | undefined> {
  if (!ID.test(run)) return undefined;
  const { plan, at, ...fields } = await redis.hgetall(keyOf(run));
  if (plan === undefined) return undefined;
  const seen = Object.entries(fields).map(([field, json]) => [
    field.slice("seen:".length),
    JSON.parse(json),
  ]);
  return {
    cookies: (JSON.parse(plan) as Plan).cookies,
    at: at === undefined ? null : JSON.parse(at),
    seen: Object.fromEntries(seen),
  };
}

/** Forgets a run; its window finds nothing more to do. */
export async function endRun(redis: RedisConnection, run: string) {
  if (ID.test(run)) await redis.unlink(keyOf(run));
}

async function write(
  redis: RedisConnection,
  run: string,
  field: string,
  value: unknown,
) {
  const key = keyOf(run);
  // Together: a key without an end must not exist, not even for a moment.
  await redis
    .multi()
    .hset(key, field, JSON.stringify(value))
    .expire(key, KEPT_SEC)
    .exec();
}
