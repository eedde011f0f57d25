import { afterAll, expect, it } from "vitest";
import { REGISTRY_KEY, SWEEP_LOCK_KEY } from "@/lib/redis/keys";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab } from "@/lib/strategies/fixtures";
import { sweepRealms } from "./end";
import { REGISTRY_LIFE_MS } from "./limits";
import { openRealm } from "./open";

// Sweeping ends what other test files may still use.
const ownRedis = await OwnRedis.start();
afterAll(() => ownRedis.stop());
const lab = await testLab();

it("the list of realms outlives the last opening while somebody sweeps", async () => {
  const { id } = await openRealm(lab.redis, "lab", 1_800);
  await lab.redis.pexpire(REGISTRY_KEY, 60_000);
  await lab.redis.del(SWEEP_LOCK_KEY);
  expect(await sweepRealms(lab.redis)).toBe(0);
  expect(await lab.redis.zscore(REGISTRY_KEY, id)).not.toBeNull();
  const leftMs = await lab.redis.pttl(REGISTRY_KEY);
  expect(leftMs).toBeGreaterThan(REGISTRY_LIFE_MS - 60_000);
});
