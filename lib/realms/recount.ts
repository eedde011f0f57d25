import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { EACH_KEY, eachKeyArgs } from "./each-key";

const RECOUNT = luaScript(
  "recount-stored-bytes",
  `${EACH_KEY}
local bytes = 0
if redis.call('EXISTS', KEYS[2]) == 0 then return 0 end
eachKey(function(key, role)
  if role ~= 'state' then return end
  local type = redis.call('TYPE', key)['ok']
  if type == 'string' then bytes = bytes + redis.call('STRLEN', key) end
  if type == 'hash' then bytes = bytes + redis.call('HSTRLEN', key, 'login') end
end)
redis.call('HSET', KEYS[2], 'storedBytes', bytes)
return bytes
`,
);

/**
 * Counts what a realm's credentials really store, in bytes. Issuing adds to
 * the count, but records also end by themselves, and nothing tells of that.
 */
export async function recountStoredBytes(
  redis: RedisConnection,
  realmId: string,
): Promise<number> {
  const keys = realmKeys(realmId);
  const args = eachKeyArgs(keys);
  return Number(await runScript(redis, RECOUNT, [keys.users, keys.meta], args));
}
