import { luaScript, runScript } from "@/lib/redis/script";
import type {
  Context,
  RevokeTarget,
  Strategy,
} from "@/lib/strategies/strategy";
import { UnknownCredential, UnknownUser } from "./realm";

/** Checks that a target exists. Throws `UnknownUser`, `UnknownCredential`. */
export async function assertTarget(
  ctx: Context,
  strategy: Strategy,
  target: RevokeTarget,
): Promise<void> {
  if (target.target === "user") {
    const known = await ctx.redis.hexists(ctx.keys.users, target.user);
    if (known === 0) throw new UnknownUser(target.user);
  }
  if (target.target === "credential") {
    const death = await lastDeath(ctx, strategy, target);
    if (death === undefined) throw new UnknownCredential();
  }
}

// A class has a thousand users: one command asks for all of them.
const LAST_DEATH = luaScript(
  "last-death",
  `
local latest, only = 0, ARGV[1]
for _, index in ipairs(KEYS) do
  local death
  if only ~= '' then death = redis.call('ZSCORE', index, only)
  else death = redis.call('ZREVRANGE', index, 0, 0, 'WITHSCORES')[2] end
  latest = math.max(latest, tonumber(death or 0))
end
return latest
`,
);

/**
 * The realm second at which the last credential of the target dies by itself;
 * undefined when none is alive.
 */
export async function lastDeath(
  ctx: Context,
  strategy: Strategy,
  target: RevokeTarget,
): Promise<number | undefined> {
  const users =
    target.target === "user"
      ? [target.user]
      : await ctx.redis.hkeys(ctx.keys.users);
  const indexes = users.map((user) => ctx.keys.index(user, strategy.id));
  const only = target.target === "credential" ? target.credentialId : "";
  const args = [only];
  const latest = Number(await runScript(ctx.redis, LAST_DEATH, indexes, args));
  return latest > ctx.nowSec ? latest : undefined;
}
