import { setTimeout as sleep } from "node:timers/promises";
import { createClient, ErrorReply } from "redis";
import { number } from "./settings.mjs";

const LIMIT_MS = number("REDIS_LIMIT_MS", 500);
const PREFIX = process.env.KEY_PREFIX ?? "login:";

/** Redis cannot be asked: a login can be neither confirmed nor refused. */
export class StoreAway extends Error {
  name = "StoreAway";
}

/** The name of a key of ours. */
export const keyOf = (kind, id) => `${PREFIX}${kind}:${id}`;

/**
 * Asks Redis, for half a second at most as it comes. Throws `StoreAway` rather than wait:
 * a store that is away must not take the whole server along.
 */
export async function ask(work) {
  const client = connection();
  const late = new AbortController();
  const limit = sleep(LIMIT_MS, undefined, { signal: late.signal });
  const tooLate = limit.then(() => Promise.reject(new Error("too late")));
  tooLate.catch(() => {});
  try {
    const ready = client.isReady ? undefined : globalThis.loginRedisReady;
    await Promise.race([ready, tooLate]);
    return await Promise.race([work(client), tooLate]);
  } catch (error) {
    if (error instanceof ErrorReply) throw error;
    throw new StoreAway("Redis cannot be asked.", { cause: error });
  } finally {
    late.abort();
  }
}

/** One connection in a process, however often this file is bundled. */
function connection() {
  if (globalThis.loginRedis) return globalThis.loginRedis;
  const client = createClient({
    url: process.env.REDIS_URL,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 1_000) },
  });
  // Without a listener the first lost connection would end the process.
  client.on("error", (error) => console.error(`Redis: ${error.message}`));
  globalThis.loginRedisReady = client.connect();
  globalThis.loginRedisReady.catch(() => {});
  globalThis.loginRedis = client;
  return client;
}

/** Lets go of the connection: part of an orderly end. */
export function disconnect() {
  globalThis.loginRedis?.destroy();
}
