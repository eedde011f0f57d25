import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { catalog } from "@/lib/strategies/catalog";
import type { Claims } from "@/lib/strategies/strategy";

const READ = luaScript(
  "read-records",
  `
local found = {}
for i, index in ipairs(KEYS) do
  local prefix, field = ARGV[2 * i - 1], ARGV[2 * i]
  for _, id in ipairs(redis.call('ZRANGE', index, 0, -1)) do
    local key = prefix .. id
    local json = field == '' and redis.call('GET', key) or
      field ~= '' and redis.call('HGET', key, field)
    if json then found[#found + 1] = { key, field, json } end
  end
end
return found
`,
);

// Only what is still as it was read: a record may end or change meanwhile.
const WRITE = luaScript(
  "rewrite-records",
  `
local written = 0
for i, key in ipairs(KEYS) do
  local field, old, new = ARGV[3 * i - 2], ARGV[3 * i - 1], ARGV[3 * i]
  if field == '' and redis.call('GET', key) == old then
    redis.call('SET', key, new, 'KEEPTTL')
    written = written + 1
  elseif field ~= '' and redis.call('HGET', key, field) == old then
    redis.call('HSET', key, field, new)
    written = written + 1
  end
end
return written
`,
);

/**
 * Rewrites the role in every record that holds a copy of it: the price of one
 * read for each check. Records without a role stay as they are, and all keep
 * their TTL. Returns how many were rewritten.
 */
export async function rewriteRole(
  redis: RedisConnection,
  realmId: string,
  user: string,
  role: string,
): Promise<number> {
  const changed = await staleRecords(redis, realmId, user, role);
  if (changed.length === 0) return 0;
  const keys = changed.map(({ key }) => key);
  const args = changed.flatMap(({ field, old, next }) => [field, old, next]);
  return Number(await runScript(redis, WRITE, keys, args));
}

async function staleRecords(
  redis: RedisConnection,
  realmId: string,
  user: string,
  role: string,
) {
  const keys = realmKeys(realmId);
  const keepers = catalog.flatMap(({ id, state }) =>
    state?.claimsIn === undefined ? [] : [{ id, state, in: state.claimsIn }],
  );
  const indexes = keepers.map(({ id }) => keys.index(user, id));
  const args = keepers.flatMap((each) => [
    each.state.prefix(keys),
    each.in === "value" ? "" : each.in.field,
  ]);
  const found = await runScript(redis, READ, indexes, args);
  return (found as [string, string, string][]).flatMap(([key, field, old]) => {
    const record: { claims: Claims } = JSON.parse(old);
    if (record.claims.role === undefined || record.claims.role === role) {
      return [];
    }
    const next = { ...record, claims: { ...record.claims, role } };
    return [{ key, field, old, next: JSON.stringify(next) }];
  });
}
