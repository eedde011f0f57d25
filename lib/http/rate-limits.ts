import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { lab } from "@/lib/realms/lab";
import { sha256 } from "@/lib/tokens/digest";
import { HttpProblem } from "./problem";

/** `me` costs no Redis command beyond its own, so it is counted in memory. */
const checks = processWide("limits:checks", () => ({
  ofRealm: new RateLimiterMemory({ points: env.ME_PER_SEC * 4, duration: 1 }),
  ofParticipant: new RateLimiterMemory({ points: env.ME_PER_SEC, duration: 1 }),
}));

/** A phone confirms each act once, in each of its tabs; all phones may at once. */
const confirmations = processWide(
  "limits:confirmations",
  () => new RateLimiterMemory({ points: 60, duration: 10 }),
);

/** Walls keep no state, so they are counted in memory too. */
const walls = processWide(
  "limits:walls",
  () => new RateLimiterMemory({ points: 400, duration: 10 }),
);

/** Measurements that occupy the process: a few at a time for each realm. */
const measurements = processWide(
  "limits:measurements",
  () => new RateLimiterMemory({ points: 12, duration: 10 }),
);

/** All attacks, fired twice in a row, and no more: some keep a core busy. */
const attacks = processWide(
  "limits:attacks",
  () => new RateLimiterMemory({ points: 50, duration: 10 }),
);

/** Measurements of the ledger are shared; a class may share an address. */
const ledger = processWide(
  "limits:ledger",
  () => new RateLimiterMemory({ points: 1_200, duration: 10 }),
);

/** Runs of the cookie lab: each keeps a small hash for ten minutes. */
const cookieLab = processWide(
  "limits:cookie-lab",
  () => new RateLimiterMemory({ points: 60, duration: 60 }),
);

/** What creates state is counted in Redis, for all processes together. */
function writes() {
  return processWide("limits:writes", () => ({
    ofParticipant: inRedis("limit:writes", 200, 10),
    ofAddress: inRedis("limit:opened", env.REALM_BURST, 60),
    // A whole class joins in a minute; after that twenty a second.
    ofRoom: inRedis("limit:joined", 1_200, 60),
  }));
}

function inRedis(keyPrefix: string, points: number, duration: number) {
  const storeClient = lab().redis;
  return new RateLimiterRedis({ storeClient, keyPrefix, points, duration });
}

/** Counts one check of a credential. Refuses 429. */
export async function limitChecks(realmId: string, participant: string) {
  await consume(checks.ofRealm, realmId);
  await consume(checks.ofParticipant, `${realmId}:${participant}`);
}

/** Counts one confirmation of a student, whatever the others do. Refuses 429. */
export async function limitConfirming(realmId: string, seat: string) {
  await consume(confirmations, `${realmId}:${seat}`);
}

/** Counts one state-changing call of a participant. Refuses 429. */
export async function limitWrites(realmId: string, participant: string) {
  // A participant may be named by a credential, which Redis must not hold.
  const key = `${realmId}:${sha256(participant)}`;
  await consume(writes().ofParticipant, key);
}

/** Counts one realm opened from an address: a class may share one. */
export async function limitOpening(address: string) {
  await consume(writes().ofAddress, address);
}

/** Counts one student joining a room. Refuses 429. */
export async function limitJoining(realmId: string) {
  await consume(writes().ofRoom, realmId);
}

/** Counts one knock at a wall. Refuses 429. */
export async function limitWalls(address: string) {
  await consume(walls, address);
}

/** Counts one measurement of a realm. Refuses 429. */
export async function limitMeasurements(realmId: string) {
  await consume(measurements, realmId);
}

/** Counts one attack in a realm. Refuses 429. */
export async function limitAttacks(realmId: string) {
  await consume(attacks, realmId);
}

/** Counts one measurement of the ledger. Refuses 429. */
export async function limitLedger(address: string) {
  await consume(ledger, address);
}

/** Counts one run of the cookie lab. Refuses 429. */
export async function limitCookieLab(address: string) {
  await consume(cookieLab, address);
}

/** The address a request came from: its socket's, or what the proxy in front says. */
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
