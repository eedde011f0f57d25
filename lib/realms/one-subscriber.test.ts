import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import { env } from "@/lib/env";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab } from "@/lib/strategies/fixtures";

// Nobody else is among the clients here.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const { redis } = await testLab();

/** How many connections have a name, as Redis itself lists them. */
async function connections(name: string) {
  const list = String(await redis.client("LIST"));
  return list.split("\n").filter((line) => line.includes(` name=${name} `))
    .length;
}

/** The module once more, as Next puts one into each of several bundles. */
async function bundledAgain() {
  vi.resetModules();
  const again = await import("@/lib/env");
  again.env.REDIS_URL = env.REDIS_URL;
  return import("./lab");
}

it("a process has one subscriber, in however many bundles", async () => {
  const before = [await connections("events"), await connections("lab")];
  expect(before).toEqual([1, 1]);

  const one = await bundledAgain();
  const other = await bundledAgain();
  expect(other.lab).not.toBe(one.lab);
  const labs = [one.lab(), other.lab(), one.lab(), other.lab()];
  onTestFinished(() => labs[0]?.close());
  expect(new Set(labs).size).toBe(1);

  const limit = { timeout: 10_000 };
  await expect.poll(() => connections("events"), limit).toBe(2);
  await expect.poll(() => connections("lab"), limit).toBe(2);
  await labs[0]?.redis.ping();
  expect(await connections("events")).toBe(2);

  // What the count would say, were each bundle to open its own.
  const third = other.openLab();
  onTestFinished(() => third.close());
  await expect.poll(() => connections("events"), limit).toBe(3);
});
