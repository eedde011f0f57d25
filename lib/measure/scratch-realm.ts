import { advanceClock } from "@/lib/realms/clock";
import { endRealm } from "@/lib/realms/end";
import type { Lab } from "@/lib/realms/lab";
import { DEFAULT_IDLE_SEC } from "@/lib/realms/limits";
import { openRealm } from "@/lib/realms/open";
import { realmNowSec } from "@/lib/realms/realm";

/**
 * Lends a realm to a measurement; it is gone when the work is over. `graceSec`
 * is how long a refresh token may be retried.
 */
export async function inScratchRealm<Result>(
  { redis, realms }: Lab,
  work: (realmId: string) => Promise<Result>,
  graceSec?: number,
): Promise<Result> {
  const { id } = await openRealm(redis, "lab", DEFAULT_IDLE_SEC, graceSec);
  try {
    return await work(id);
  } finally {
    await endRealm(redis, id);
    realms.forget(id);
  }
}

/** Moves to the first moment of a second: none may pass between two readings. */
export async function moveTo(lab: Lab, realmId: string, atSec: number) {
  const { clockOffsetMs } = await lab.realms.get(realmId);
  const leftMs = atSec * 1000 - (Date.now() + clockOffsetMs);
  await advanceClock(lab.redis, realmId, Math.max(0, leftMs) / 1000);
  lab.realms.invalidate(realmId);
}

/** The realm's own time, in whole seconds. */
export async function nowSec(lab: Lab, realmId: string): Promise<number> {
  return realmNowSec(await lab.realms.get(realmId));
}
