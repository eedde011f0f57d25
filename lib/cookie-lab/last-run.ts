import type { RedisConnection } from "@/lib/redis/connection";
import type { LastRun } from "./contract";
import { setCookieLine } from "./cookie-choice";
import { readRun } from "./runs";
import { STANDARD_CHOICES } from "./standard-set";

const KEY = "measured:cookie-lab";

/** As long as other results are shown before they have to be measured again. */
const KEPT_SEC = 30 * 86_400;

/**
 * Keeps a whole run of the standard set for those who cannot run it: phones
 * in a class, whose own machine answers to the three names.
 */
export async function keepLastRun(
  redis: RedisConnection,
  run: string,
  request: Request,
) {
  const answer = await readRun(redis, run);
  if (answer?.seen.flooded === undefined) return;
  const lines = answer.cookies.map(setCookieLine);
  const wanted = STANDARD_CHOICES.map(setCookieLine);
  if (wanted.some((line) => !lines.includes(line))) return;
  const last: LastRun = {
    ...answer,
    browser: browserOf(request),
    atMs: Date.now(),
  };
  await redis.set(KEY, JSON.stringify(last), "EX", KEPT_SEC);
}

/** The last whole run; undefined when there was none. */
export async function readLastRun(
  redis: RedisConnection,
): Promise<LastRun | undefined> {
  const json = await redis.get(KEY);
  return json === null ? undefined : JSON.parse(json);
}

/** What the browser says it is, in two words. */
export function browserOf({ headers }: Request): string {
  const brands = headers.get("sec-ch-ua") ?? "";
  const agent = headers.get("user-agent") ?? "";
  const chromium = /"Chromium";v="(\d{1,4})"/.exec(brands)?.[1];
  if (chromium !== undefined) return `Chromium ${chromium}`;
  const firefox = /\bFirefox\/(\d{1,4})/.exec(agent)?.[1];
  if (firefox !== undefined) return `Firefox ${firefox}`;
  const safari = /\bVersion\/(\d{1,4}).* Safari\//.exec(agent)?.[1];
  return safari === undefined ? "a browser" : `Safari ${safari}`;
}
