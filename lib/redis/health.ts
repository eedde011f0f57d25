import type { RedisClient } from "./connection";

const versions = new WeakMap<RedisClient, string>();

/** Redis's version, and one round trip measured now, in milliseconds. */
export async function pingRedis(redis: RedisClient) {
  const startedAt = performance.now();
  await redis.ping();
  const pingMs = Math.round((performance.now() - startedAt) * 100) / 100;
  return { version: await versionOf(redis), pingMs };
}

/** Asked once for each connection; another Redis means another connection. */
async function versionOf(redis: RedisClient): Promise<string> {
  const known = versions.get(redis);
  if (known !== undefined) return known;
  redis.once("close", () => versions.delete(redis));
  const info = await redis.info("server");
  const version = /^redis_version:(.*)$/m.exec(info)?.[1]?.trim() ?? "unknown";
  versions.set(redis, version);
  return version;
}
