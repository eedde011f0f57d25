import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { REGISTRY_KEY, realmKeys, SWEEP_LOCK_KEY } from "@/lib/redis/keys";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab } from "@/lib/strategies/fixtures";
import { sweepRealms } from "./end";
import { redisKeysOf } from "./fixtures";
import { LAB_LIFE_MS, REGISTRY_LIFE_MS, REVALIDATE_MS } from "./limits";
import { liveRealms, openRealm } from "./open";

vi.useFakeTimers({ toFake: ["Date"] });
const startedAtMs = Date.now();
afterEach(() => void vi.setSystemTime(startedAtMs));

// Sweeping ends what other test files may still use.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();
const { redis } = lab;
const GENEROUS = { timeout: 10_000 };

beforeEach(() => redis.flushall());

async function open(kind: "lab" | "class" = "lab") {
  return (await openRealm(redis, kind, 1_800)).id;
}

function passMs(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

const scoreOf = async (id: string) =>
  Number(await redis.zscore(REGISTRY_KEY, id));

it("a sweep ends the realms whose time is up, and no other", async () => {
  const old = await open();
  const course = await open("class");
  passMs(LAB_LIFE_MS / 2);
  const young = await open();
  passMs(LAB_LIFE_MS / 2);
  expect(await sweepRealms(redis)).toBe(1);
  expect(await redisKeysOf(redis, old)).toEqual([]);
  expect(await redisKeysOf(redis, young)).toHaveLength(3);
  expect(await redisKeysOf(redis, course)).toHaveLength(2);
  const listed = await redis.zrangebyscore(REGISTRY_KEY, "-inf", "+inf");
  expect(listed).toEqual([young, course]);
  expect(await liveRealms(redis)).toBe(2);
});

it("a sweep puts right when a realm in use will end", async () => {
  const id = await open();
  await lab.realms.get(id);
  passMs(LAB_LIFE_MS - 1_000);
  await lab.realms.get(id);
  const extendedMs = Date.now() + LAB_LIFE_MS;
  const end = () => redis.hget(realmKeys(id).meta, "expiresAtMs");
  await expect.poll(end, GENEROUS).toBe(String(extendedMs));

  passMs(2 * REVALIDATE_MS);
  expect(await scoreOf(id)).toBeLessThan(Date.now());
  expect(await sweepRealms(redis)).toBe(0);
  expect(await scoreOf(id)).toBe(extendedMs);
  expect(await redisKeysOf(redis, id)).toHaveLength(3);
});

it("a sweep forgets a realm whose keys have run out already", async () => {
  const id = await open();
  const { meta, users, signingKeys } = realmKeys(id);
  await redis.del(meta, users, signingKeys);
  passMs(LAB_LIFE_MS);
  expect(await sweepRealms(redis)).toBe(1);
  expect(await redis.exists(REGISTRY_KEY)).toBe(0);
});

it("one process sweeps at a time; the lock runs out by itself", async () => {
  const ids = [await open(), await open(), await open()];
  passMs(LAB_LIFE_MS);
  const sweeps = await Promise.all([1, 2, 3].map(() => sweepRealms(redis)));
  expect(sweeps.sort()).toEqual([0, 0, ids.length]);
  expect(await redis.ttl(SWEEP_LOCK_KEY)).toBeGreaterThan(0);
});

it("the list of realms outlives the last opening while somebody sweeps", async () => {
  const id = await open();
  await redis.pexpire(REGISTRY_KEY, 60_000);
  expect(await sweepRealms(redis)).toBe(0);
  expect(await redis.zscore(REGISTRY_KEY, id)).not.toBeNull();
  const leftMs = await redis.pttl(REGISTRY_KEY);
  expect(leftMs).toBeGreaterThan(REGISTRY_LIFE_MS - 60_000);
});
