import type { RealmSnapshot, RedisKeyView } from "@/lib/http/contract";
import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { listCredentials } from "./credentials";
import { EACH_KEY, eachKeyArgs } from "./each-key";
import { DEFAULT_GRACE_SEC, SNAPSHOT_KEYS, VALUE_BYTES } from "./limits";
import { type RealmKind, realmNowSec, UnknownRealm } from "./realm";
import { listUsers } from "./users";

const KEYS_PRESENT = luaScript(
  "keys-present",
  `${EACH_KEY}
local most, longest, found = tonumber(ARGV[3]), tonumber(ARGV[4]), {}
local function shown(key, type)
  -- Owner's proof and key material stay in Redis.
  if key == KEYS[2] or key == KEYS[3] then return false end
  local parts = type == 'string' and { redis.call('GET', key) }
    or type == 'hash' and redis.call('HGETALL', key)
    or redis.call('ZRANGE', key, 0, 20, 'WITHSCORES')
  return string.sub(table.concat(parts, ' '), 1, longest)
end
local function note(key, role)
  if #found < most and redis.call('EXISTS', key) == 1 then
    local type = redis.call('TYPE', key)['ok']
    found[#found + 1] = {
      role, key, type, redis.call('PTTL', key),
      redis.call('MEMORY', 'USAGE', key), shown(key, type) }
  end
end
for _, key in ipairs(KEYS) do note(key, 'housekeeping') end
eachKey(note)
return found
`,
);

/** All that the owner may see of a realm, read now. Throws `UnknownRealm`. */
export async function snapshotRealm(
  redis: RedisConnection,
  realmId: string,
): Promise<RealmSnapshot> {
  const keys = realmKeys(realmId);
  const meta = await redis.hgetall(keys.meta);
  if (Number(meta.expiresAtMs ?? 0) <= Date.now()) throw new UnknownRealm();
  const clockOffsetMs = Number(meta.clockOffsetMs);
  const now = realmNowSec({ clockOffsetMs });
  const users = await listUsers(redis, realmId);
  const redisKeys = await listKeys(redis, realmId);
  return {
    id: realmId,
    kind: meta.kind as RealmKind,
    version: Number(meta.version),
    now,
    clockOffsetSec: Math.round(clockOffsetMs / 1000),
    idleSec: Number(meta.idleSec),
    graceSec: Number(meta.graceSec ?? DEFAULT_GRACE_SEC),
    expiresAt: Math.floor(Number(meta.expiresAtMs) / 1000),
    users,
    credentials: await listCredentials(redis, realmId, users, now),
    redisKeys,
    truncated: redisKeys.length === SNAPSHOT_KEYS,
  };
}

async function listKeys(
  redis: RedisConnection,
  realmId: string,
): Promise<RedisKeyView[]> {
  const keys = realmKeys(realmId);
  const rows = (await runScript(
    redis,
    KEYS_PRESENT,
    [keys.users, keys.meta, keys.signingKeys],
    [...eachKeyArgs(keys), SNAPSHOT_KEYS, VALUE_BYTES],
  )) as [RedisKeyView["role"], string, string, number, number, string | null][];
  return rows.map(([role, key, type, ttlMs, sizeBytes, value]) => ({
    role,
    key,
    type,
    ttlSec: Math.ceil(ttlMs / 1000),
    sizeBytes,
    value,
  }));
}
