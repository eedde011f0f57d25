import { afterAll, expect, test } from "vitest";
import { connect, settled } from "./connection";
import { OwnRedis } from "./own-redis";

// It is frozen here.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const redis = connect("fair timeout");
await settled(redis);
afterAll(() => redis.disconnect());

/** Longer than a command may take. */
const BUSY_MS = 700;

function keepBusy() {
  const until = performance.now() + BUSY_MS;
  while (performance.now() < until);
}

test("a reply that came while this process was busy is taken", async () => {
  const replies = Array.from({ length: 100 }, () => redis.ping());
  // They are on their way once the socket was written to.
  await new Promise(setImmediate);
  keepBusy();
  expect(new Set(await Promise.all(replies))).toEqual(new Set(["PONG"]));
});

test("a Redis that does not answer is not waited for", async () => {
  ownRedis.freeze();
  const startedAt = performance.now();
  await expect(redis.ping()).rejects.toThrow("Command timed out");
  expect(performance.now() - startedAt).toBeGreaterThan(400);
  ownRedis.thaw();
  await expect.poll(() => redis.ping().catch(String)).toBe("PONG");
});
