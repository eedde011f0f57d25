import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { bringUpRedis } from "./redis.mjs";
import { redisPlace } from "./redis-place.mjs";
import { findRedisServer } from "./redis-program.mjs";
import { openRedis, whoAnswers } from "./redis-socket.mjs";

let place;
let running;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  place = redisPlace(await findRedisServer(), folder);
  running = [];
});

afterEach(async () => {
  for (const redis of running) await redis.stop();
  await rm(join(place.dataDir, ".."), { recursive: true, force: true });
});

async function bringUp() {
  const redis = await bringUpRedis(place, () => {});
  running.push(redis);
  return redis;
}

async function call(...args) {
  const redis = await openRedis(place.socketPath);
  try {
    return await redis.call(...args);
  } finally {
    redis.close();
  }
}

/** Leads from a process of its own, as another `npm start` would. */
async function leadElsewhere() {
  const module = new URL("./redis.mjs", import.meta.url).href;
  const program = `
    const { bringUpRedis } = await import(${JSON.stringify(module)});
    await bringUpRedis(${JSON.stringify(place)}, () => {});
    process.send("up");
    setInterval(() => {}, 1000);`;
  const other = spawn(
    process.execPath,
    ["--input-type=module", "-e", program],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  await once(other, "message");
  return other;
}

test("a killed Redis comes back with all it acknowledged", async () => {
  await bringUp();
  for (let n = 0; n < 100; n += 1) await call("SET", `key:${n}`, "kept");
  const { redis: pid } = JSON.parse(await readFile(place.recordFile, "utf8"));
  process.kill(pid, "SIGKILL");
  await vi.waitFor(async () => expect(await call("DBSIZE")).toBe(100), 5000);
  const record = JSON.parse(await readFile(place.recordFile, "utf8"));
  expect(record).toEqual({ owner: process.pid, redis: expect.any(Number) });
  expect(record.redis).not.toBe(pid);
});

test("stopping leaves no Redis and no record, and keeps the data", async () => {
  const first = await bringUp();
  await call("SET", "key", "kept");
  await first.stop();
  expect(await whoAnswers(place.socketPath)).toBeUndefined();
  await expect(readFile(place.recordFile)).rejects.toThrow("ENOENT");
  await bringUp();
  expect(await call("GET", "key")).toBe("kept");
});

test.each([0, 50, 105, 115, 130])(
  "stopping %i ms after a crash leaves none running",
  async (pauseMs) => {
    const redis = await bringUp();
    process.kill((await whoAnswers(place.socketPath)).pid, "SIGKILL");
    await sleep(pauseMs);
    await redis.stop();
    expect(await whoAnswers(place.socketPath)).toBeUndefined();
  },
);

test("the Redis of a killed start is replaced, with its data", async () => {
  const other = await leadElsewhere();
  await call("SET", "key", "kept");
  const orphan = await whoAnswers(place.socketPath);
  other.kill("SIGKILL");
  await once(other, "exit");
  const redis = await bringUp();
  expect(redis.leads).toBe(true);
  expect(await call("GET", "key")).toBe("kept");
  expect((await whoAnswers(place.socketPath)).pid).not.toBe(orphan.pid);
});

test("a second start shares the Redis of the first and leaves it running", async () => {
  const other = await leadElsewhere();
  const before = await whoAnswers(place.socketPath);
  const second = await bringUp();
  expect(second.leads).toBe(false);
  await second.stop();
  expect(await whoAnswers(place.socketPath)).toEqual(before);

  await bringUp();
  other.kill("SIGKILL");
  process.kill(before.pid, "SIGKILL");
  await vi.waitFor(async () => {
    const { owner } = JSON.parse(await readFile(place.recordFile, "utf8"));
    expect(owner).toBe(process.pid);
    expect(await call("PING")).toBe("PONG");
  }, 5000);
});
