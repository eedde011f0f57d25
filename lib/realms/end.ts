import type { RedisConnection } from "@/lib/redis/connection";
import { REGISTRY_KEY, realmKeys, SWEEP_LOCK_KEY } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { randomId } from "@/lib/tokens/digest";
import { EACH_KEY, eachKeyArgs } from "./each-key";
import { REGISTRY_LIFE_MS } from "./limits";

const END = luaScript(
  "end-realm",
  `${EACH_KEY}
local onlyBeforeMs = tonumber(ARGV[3])
local expiresAtMs = tonumber(redis.call('HGET', KEYS[2], 'expiresAtMs') or '0')
if expiresAtMs > onlyBeforeMs then return expiresAtMs end
eachKey(function(key) redis.call('UNLINK', key) end)
for _, key in ipairs(cjson.decode(ARGV[4])) do redis.call('UNLINK', key) end
redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3])
return 0
`,
);

/** Ends a realm now: every key it owns is gone when this returns. */
export async function endRealm(redis: RedisConnection, realmId: string) {
  await removeIfOver(redis, realmId, Number.MAX_SAFE_INTEGER);
  await redis.zrem(REGISTRY_KEY, realmId);
}

/**
 * Ends every realm whose time is up. One process at a time sweeps; the others
 * find the lock taken. Returns how many realms ended.
 */
export async function sweepRealms(redis: RedisConnection): Promise<number> {
  const token = randomId(9);
  const locked = await redis.set(SWEEP_LOCK_KEY, token, "EX", 30, "NX");
  if (locked !== "OK") return 0;
  const nowMs = Date.now();
  const due = await redis.zrangebyscore(
    REGISTRY_KEY,
    "-inf",
    nowMs,
    "LIMIT",
    0,
    500,
  );
  let ended = 0;
  for (const realmId of due) {
    const aliveUntilMs = await removeIfOver(redis, realmId, nowMs);
    // Use extends a realm without touching the registry: correct the score.
    if (aliveUntilMs > 0) await redis.zadd(REGISTRY_KEY, aliveUntilMs, realmId);
    else {
      await redis.zrem(REGISTRY_KEY, realmId);
      ended += 1;
    }
  }
  // Only opening renews it otherwise, and realms may outlive the last opening.
  await redis.pexpire(REGISTRY_KEY, REGISTRY_LIFE_MS);
  return ended;
}

/** Removes the realm unless it lives beyond `beforeMs`; returns its end or 0. */
async function removeIfOver(
  redis: RedisConnection,
  realmId: string,
  beforeMs: number,
): Promise<number> {
  const keys = realmKeys(realmId);
  const reply = await runScript(
    redis,
    END,
    [keys.users, keys.meta, keys.signingKeys],
    [...eachKeyArgs(keys), beforeMs, JSON.stringify(Object.values(keys.class))],
  );
  return Number(reply);
}
