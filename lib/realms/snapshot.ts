import type { RealmSnapshot, RedisKeyView } from "@/lib/http/contract";
import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { listCredentials } from "./credentials";
import { EACH_KEY, eachKeyArgs } from "./each-key";
import { SNAPSHOT_KEYS } from "./limits";
import { type RealmKind, realmNowSec, UnknownRealm } from "./realm";
import { listUsers } from "./users";

const KEYS_PRESENT = luaScript(
  "keys-present",
  `${EACH_KEY}
local most, found = tonumber(ARGV[3]), {}
local function note(key, role)
  if #found < most and redis.call('EXISTS', key) == 1 then
    found[#found + 1] = {
      role, key, redis.call('TYPE', key)['ok'], redis.call('PTTL', key),
      redis.call('MEMORY', 'USAGE', key) }
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
    graceSec: Number(meta.graceSec),
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
    [...eachKeyArgs(keys), SNAPSHOT_KEYS],
  )) as [RedisKeyView["role"], string, string, number, number][];
  return rows.map(([role, key, type, ttlMs, sizeBytes]) => ({
    role,
    key,
    type,
    ttlSec: Math.ceil(ttlMs / 1000),
    sizeBytes,
    value: null,
  }));
}
