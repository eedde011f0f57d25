import type { DialAct, DialAnswer, DialRow } from "@/lib/http/measure-contract";
import { endRealm } from "@/lib/realms/end";
import type { Lab } from "@/lib/realms/lab";
import { openRealm } from "@/lib/realms/open";
import {
  performLogin,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import type { Realm } from "@/lib/realms/realm";
import { performKeyRotation } from "@/lib/realms/rotate-keys";
import { snapshotRealm } from "@/lib/realms/snapshot";
import { catalog } from "@/lib/strategies/catalog";
import type { Strategy } from "@/lib/strategies/strategy";
import { moveTo, nowSec } from "./scratch-realm";

const USER = "alice";
const TARGET = { target: "user", user: USER } as const;

/** Checks that keep a session in use until its absolute end, at most. */
const MOST_CHECKS = 200;

/**
 * Measures strategies, all of the catalog unless told otherwise: what a check asks of Redis, what a
 * login and its end keep there, and how long a copy lives on. Each runs in a
 * scratch realm, since the clock has to be moved, with the grace of the given
 * one and at least its idle timeout; the realms are gone when this returns.
 */
export async function measureDial(
  lab: Lab,
  { idleSec, graceSec }: Pick<Realm, "idleSec" | "graceSec">,
  { ttlSec, act }: { ttlSec: number; act: DialAct },
  strategies = catalog,
): Promise<DialAnswer> {
  const startedAt = performance.now();
  const rows: DialRow[] = [];
  for (const strategy of strategies) {
    // Used often enough, a session outlives any idle timeout.
    const scratchIdleSec = Math.max(idleSec, Math.ceil(ttlSec / MOST_CHECKS));
    const { redis } = lab;
    const { id } = await openRealm(redis, "lab", scratchIdleSec, graceSec);
    try {
      rows.push(await measureOne(lab, id, strategy, ttlSec, act));
    } finally {
      await endRealm(redis, id);
      lab.realms.forget(id);
    }
  }
  const elapsedMs = Math.round(performance.now() - startedAt);
  return { act, ttlSec, idleSec, rows, elapsedMs };
}

async function measureOne(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  ttlSec: number,
  act: DialAct,
): Promise<DialRow> {
  const login = { user: USER, ttlSec };
  await moveTo(lab, realmId, (await nowSec(lab, realmId)) + 1);
  const issued = await performLogin(lab, realmId, strategy, login);
  const { credential: value, expiresAt } = issued.outcome;
  const check = () =>
    performVerify(lab, realmId, strategy, { value, from: "the dial" });
  const { trace } = await check();
  const loginBytes = await stateBytes(lab, realmId);
  const effect = await perform(lab, realmId, strategy, act);
  const actAtSec = await nowSec(lab, realmId);
  const afterBytes = await stateBytes(lab, realmId);
  const end = await lastBreath(lab, realmId, expiresAt, check);
  return {
    strategy: strategy.id,
    commandsPerCheck: trace.redisCommands,
    stateBytes: { login: loginBytes, revocation: afterBytes - loginBytes },
    effect,
    survivalSec: end.atOnce ? 0 : end.atSec - actAtSec,
    refusal: end.refusal,
  };
}

async function perform(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  act: DialAct,
): Promise<DialRow["effect"]> {
  if (act === "rotate") await performKeyRotation(lab, realmId);
  if (act !== "revoke") return null;
  return (await performRevoke(lab, realmId, strategy, TARGET)).outcome.effect;
}

/** `MEMORY USAGE` of all that the strategy needs to keep, indexes included. */
async function stateBytes(lab: Lab, realmId: string): Promise<number> {
  const { redisKeys } = await snapshotRealm(lab.redis, realmId);
  return redisKeys
    .filter(({ role }) => role === "state")
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Moves the clock, in steps that keep a session in use, to the first refusal. */
async function lastBreath(
  lab: Lab,
  realmId: string,
  expiresAt: number,
  check: () => ReturnType<typeof performVerify>,
): Promise<{ atOnce: boolean; atSec: number; refusal: string }> {
  const { idleSec } = await lab.realms.get(realmId);
  const stepSec = Math.max(1, idleSec - 1);
  for (let asked = 0; asked < MOST_CHECKS * 3; asked += 1) {
    const { outcome } = await check();
    const atSec = await nowSec(lab, realmId);
    if (!outcome.ok) {
      return { atOnce: asked === 0, atSec, refusal: outcome.refusal };
    }
    // To the last second before the end, and then second by second.
    const leftSec = expiresAt - atSec;
    const goSec = leftSec > 1 ? Math.min(stepSec, leftSec - 1) : 1;
    await moveTo(lab, realmId, atSec + goSec);
  }
  throw new Error("A credential outlived its own expiry.");
}
