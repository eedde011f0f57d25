import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { lab } from "@/lib/realms/lab";
import { HttpProblem } from "./problem";

/** `me` costs no Redis command beyond its own, so it is counted in memory. */
const checksByRealm = new RateLimiterMemory({
  points: env.ME_PER_SEC * 4,
  duration: 1,
});
const checksByParticipant = new RateLimiterMemory({
  points: env.ME_PER_SEC,
  duration: 1,
});

const shared = globalThis as { stillLoggedInLimits?: RedisLimits };

interface RedisLimits {
  writes: RateLimiterRedis;
  opened: RateLimiterRedis;
}

/** Limits what creates state; shared by all processes through Redis. */
function redisLimits(): RedisLimits {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterRedis({
      storeClient: lab().redis,
      keyPrefix,
      points,
      duration,
    });
  shared.stillLoggedInLimits ??= {
    writes: limiter("limit:writes", 200, 10),
    opened: limiter("limit:opened", env.REALM_BURST, 60),
  };
  return shared.stillLoggedInLimits;
}

/** Counts one check of a credential. Refuses 429. */
export async function limitChecks(realmId: string, participant: string) {
  await consume(checksByRealm, realmId);
  await consume(checksByParticipant, `${realmId}:${participant}`);
}

/** Counts one state-changing call of a participant. Refuses 429. */
export async function limitWrites(realmId: string, participant: string) {
  await consume(redisLimits().writes, `${realmId}:${participant}`);
}

/** Counts one realm opened from an address: a class may share one. */
export async function limitOpening(address: string) {
  await consume(redisLimits().opened, address);
}

/** The address a request came from, as far as the server can tell. */
export function addressOf(request: Request): string {
  const forwarded = request.headers.get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}

async function consume(
  limiter: RateLimiterMemory | RateLimiterRedis,
  key: string,
) {
  try {
    await limiter.consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    const retryAfterSec = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
    throw new HttpProblem(
      "too-many-requests",
      `Try again in ${retryAfterSec} s.`,
      { retryAfterSec },
    );
  }
}
