import { Redis } from "ioredis";
import { commandsFor, FORMATS } from "./formats.mjs";
import { Pace } from "./pace.mjs";

/**
 * A program: fills Redis with logins, weighs them, and takes them away again.
 * It runs in a process and on connections of its own, and tells its parent how
 * far it is. Told to stop, it takes away what it made and ends.
 */

const { REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD } = process.env;
const { CHOSEN, COUNT, PREFIX, TTL_SEC, ALONE } = process.env;
const ENTRIES = Number(COUNT);
/** A Redis of its own is gone afterwards, and keys need no end of their own. */
const isAlone = ALONE === "yes";
const KEYS_AT_ONCE = 50;

let isStopped = false;
process.on("message", (message) => {
  if (message === "stop") isStopped = true;
});

const tell = (message) => process.send(message);
const pace = new Pace(tell);

async function open() {
  const options = {
    username: REDIS_USERNAME,
    password: REDIS_PASSWORD,
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  };
  const path = REDIS_URL.replace(/^unix:\/\//, "");
  const redis = path.startsWith("/")
    ? new Redis({ ...options, path })
    : new Redis(REDIS_URL, options);
  // What fails is told by the command that waits for it.
  redis.on("error", () => {});
  await redis.connect();
  return redis;
}

/** Lends a connection, and waits until Redis has seen it go. */
async function withConnection(work) {
  const redis = await open();
  try {
    return await work(redis);
  } finally {
    await redis.quit();
  }
}

/** Stores entries in small batches; a stop is heeded after each. */
async function create(redis, format, count) {
  const keys = [];
  const ttlSec = isAlone ? format.ttlSec : Number(TTL_SEC);
  let batch = [];
  pace.begin("creating", format.label, count);
  for (let index = 0; index < count && !isStopped; index += 1) {
    const key = PREFIX + format.key(index);
    // A bitmap is one key: its end is set once, from its birth.
    const isNew = keys.at(-1) !== key;
    if (isNew) keys.push(key);
    batch.push(...commandsFor(format, key, index, isNew ? ttlSec : undefined));
    if (batch.length < KEYS_AT_ONCE - 1 && index < count - 1) continue;
    await pace.send(redis, batch, index + 1);
    batch = [];
  }
  return keys;
}

/** The sum of `MEMORY USAGE`, which leaves out what all keys share. */
async function weigh(redis, format, keys) {
  let usageBytes = 0;
  pace.begin("measuring", format.label, keys.length);
  for (let at = 0; at < keys.length && !isStopped; at += KEYS_AT_ONCE) {
    const some = keys.slice(at, at + KEYS_AT_ONCE);
    const asked = some.map((key) => ["memory", "USAGE", key, "SAMPLES", "0"]);
    const replies = await pace.send(redis, asked, at + some.length);
    usageBytes += replies.reduce((sum, reply) => sum + reply, 0);
  }
  return usageBytes;
}

/** Takes the keys away; answers how many of them were still there. */
async function clean(redis, format, keys) {
  let removed = 0;
  // What was stopped on a Redis of its own goes with it.
  if (isStopped && isAlone) return removed;
  pace.begin("cleaning", format.label, keys.length);
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const some = keys.slice(at, at + KEYS_AT_ONCE);
    const asked = [["unlink", ...some]];
    const [gone] = await pace.send(redis, asked, at + some.length, some.length);
    removed += gone;
  }
  return removed;
}

/** `used_memory`, read when no other connection's buffers count as used. */
async function usedMemory(reader) {
  if (!isAlone) return 0;
  for (let asked = 0; asked < 200; asked += 1) {
    const clients = await reader.info("clients");
    if (/^connected_clients:1\r?$/m.test(clients)) break;
    await new Promise((done) => setTimeout(done, 5));
  }
  const info = await reader.info("memory");
  return Number(/^used_memory:(\d+)/m.exec(info)?.[1]);
}

async function measure(reader, format, count) {
  // Tables that the last format has left shrink at their own pace.
  if (isAlone) await reader.flushall();
  const before = await usedMemory(reader);
  const startedAt = performance.now();
  const keys = await withConnection((writer) => create(writer, format, count));
  const createMs = performance.now() - startedAt;
  const usedBytes = (await usedMemory(reader)) - before;
  return withConnection(async (redis) => {
    const usageBytes = await weigh(redis, format, keys);
    const removed = await clean(redis, format, keys);
    const elapsedMs = performance.now() - startedAt;
    const sizes = { usedBytes, usageBytes, keys: keys.length, removed };
    return { format: format.id, ...sizes, createMs, elapsedMs };
  });
}

const reader = await open();
const chosen = FORMATS.filter(({ id }) => CHOSEN.split(",").includes(id));
// The first call of each command allocates its latency histogram.
pace.isQuiet = true;
if (isAlone) for (const format of chosen) await measure(reader, format, 1);
pace.isQuiet = false;
for (const format of chosen) {
  if (isStopped) break;
  const row = await measure(reader, format, ENTRIES);
  if (!isStopped) tell({ row });
}
await reader.quit();
process.disconnect();
