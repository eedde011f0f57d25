import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { EACH_KEY, eachKeyArgs } from "./each-key";
import { UnknownRealm } from "./realm";

// Time only moves forward, and every credential key ages by the same step.
const ADVANCE = luaScript(
  "advance-clock",
  `${EACH_KEY}
local advanceMs, ended = tonumber(ARGV[3]), 0
if redis.call('EXISTS', KEYS[2]) == 0 then return false end
eachKey(function(key)
  local left = redis.call('PTTL', key)
  if left > advanceMs then
    redis.call('PEXPIRE', key, left - advanceMs)
  elseif left >= 0 then
    redis.call('DEL', key)
    ended = ended + 1
  end
end)
local offset = redis.call('HINCRBY', KEYS[2], 'clockOffsetMs', advanceMs)
return { offset, ended }
`,
);

/**
 * Moves a realm's clock forward by `advanceSec`: token expiry, Redis TTLs and
 * timeouts move together, in one script. Throws `UnknownRealm`.
 */
export async function advanceClock(
  redis: RedisConnection,
  realmId: string,
  advanceSec: number,
): Promise<{ clockOffsetMs: number; ended: number }> {
  const keys = realmKeys(realmId);
  const reply = await runScript(
    redis,
    ADVANCE,
    [keys.users, keys.meta],
    [...eachKeyArgs(keys), Math.round(advanceSec * 1000)],
  );
  if (reply === null) throw new UnknownRealm();
  const [clockOffsetMs, ended] = reply as [number, number];
  return { clockOffsetMs, ended };
}
