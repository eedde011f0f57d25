import type { RedisConnection } from "@/lib/redis/connection";
import { luaScript, runScript } from "@/lib/redis/script";

const AGE = luaScript(
  "age-keys",
  `for _, key in ipairs(KEYS) do
  local left = redis.call('PTTL', key)
  if left > tonumber(ARGV[1]) then
    redis.call('PEXPIRE', key, left - ARGV[1])
  elseif left >= 0 then
    redis.call('DEL', key)
  end
end`,
);

/** Takes this much from the time that these keys have left. */
export async function ageKeys(
  redis: RedisConnection,
  keys: readonly string[],
  ageMs: number,
): Promise<void> {
  if (keys.length > 0) await runScript(redis, AGE, keys, [ageMs]);
}
