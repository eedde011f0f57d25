import type { RealmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";

/**
 * Lua that walks every key of a realm below its housekeeping: indexes, state
 * of each indexed credential, epochs. `KEYS[1]` is the user list; `ARGV`
 * starts with what `eachKeyArgs` returns.
 */
export const EACH_KEY = `
local prefix, strategies = ARGV[1], cjson.decode(ARGV[2])
local function eachKey(visit)
  for _, user in ipairs(redis.call('HKEYS', KEYS[1])) do
    for _, strategy in ipairs(strategies) do
      local index = prefix .. 'user:' .. user .. ':' .. strategy.id
      if strategy.prefix ~= '' then
        for _, id in ipairs(redis.call('ZRANGE', index, 0, -1)) do
          visit(strategy.prefix .. id, 'state')
        end
      end
      visit(index, strategy.index)
    end
    visit(prefix .. 'epoch:user:' .. user, 'state')
  end
  visit(prefix .. 'epoch:everyone', 'state')
  visit(prefix .. 'naive-family', 'state')
end
`;

export function eachKeyArgs(keys: RealmKeys): [string, string] {
  const strategies = catalog.map(({ id, index, state }) => ({
    id,
    index,
    prefix: state?.prefix(keys) ?? "",
  }));
  return [keys.prefix, JSON.stringify(strategies)];
}
