import { describe, expect, it } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { redisSession } from "@/lib/strategies/redis-session";
import { MAX_TTL_SEC } from "@/lib/strategies/strategy";
import { advanceClock } from "./clock";
import { endRealm } from "./end";
import { redisKeysOf, useEverything } from "./fixtures";
import { UnknownRealm } from "./realm";

const lab = await testLab();
const { redis } = lab;

/** The seconds that each key has left, by its name. */
async function timesLeft(id: string) {
  const keys = await redisKeysOf(redis, id);
  const seconds = await Promise.all(keys.map((key) => redis.pttl(key)));
  return new Map(keys.map((key, at) => [key, (seconds[at] ?? 0) / 1000]));
}

function isHousekeeping(id: string, key: string) {
  const { meta, users, signingKeys } = realmKeys(id);
  return [meta, users, signingKeys].includes(key);
}

describe("moving the clock", () => {
  it("ages every key of a credential by as much, and no other", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    const before = await timesLeft(realm.id);
    const { ended } = await advanceClock(redis, realm.id, 600);
    const after = await timesLeft(realm.id);
    for (const [key, leftSec] of before) {
      const isOld = isHousekeeping(realm.id, key);
      const expected = isOld ? leftSec : leftSec - 600;
      if (expected <= 0) expect([key, after.has(key)]).toEqual([key, false]);
      else {
        const drift = Math.abs(expected - (after.get(key) ?? 0));
        expect([key, drift < 5]).toEqual([key, true]);
      }
    }
    expect(ended).toBe(before.size - after.size);
    expect(ended).toBeGreaterThan(0);
  });

  it("adds up, and no second gets lost between two at once", async () => {
    const { id } = await testRealm(lab);
    const moves = Array.from({ length: 20 }, () => advanceClock(redis, id, 7));
    const offsets = (await Promise.all(moves)).map(
      (each) => each.clockOffsetMs,
    );
    expect(Math.max(...offsets)).toBe(140_000);
    lab.realms.invalidate(id);
    expect((await lab.realms.get(id)).clockOffsetMs).toBe(140_000);
  });

  it("by the longest life leaves a realm that works", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    await realm.advance(MAX_TTL_SEC);
    const { credential } = await realm.login(redisSession);
    expect(await realm.verdict(redisSession, credential)).toBe("accepted");
  });

  it("is not possible in a realm that has ended", async () => {
    const { id } = await testRealm(lab);
    await endRealm(redis, id);
    await expect(advanceClock(redis, id, 60)).rejects.toThrow(UnknownRealm);
    expect(await redisKeysOf(redis, id)).toEqual([]);
  });
});
