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
  const deaths = await Promise.all(
    users.map(async (user) => {
      const index = ctx.keys.index(user, strategy.id);
      if (target.target === "credential") {
        return Number(await ctx.redis.zscore(index, target.credentialId));
      }
      const last = await ctx.redis.zrevrange(index, 0, 0, "WITHSCORES");
      return Number(last[1] ?? 0);
    }),
  );
  const latest = Math.max(0, ...deaths);
  return latest > ctx.nowSec ? latest : undefined;
}
