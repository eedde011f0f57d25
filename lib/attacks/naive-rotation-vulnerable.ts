import { type Refusal, refuse } from "@/lib/strategies/refusal";
import type { Context } from "@/lib/strategies/strategy";
import { sha256 } from "@/lib/tokens/digest";
import { decide } from "@/lib/trace/recorder";

/** A family is kept this long, in seconds: an experiment is short. */
const KEPT_SEC = 600;

const TOKEN_BYTES = 32;

export interface NaiveTokens {
  ok: true;
  refreshToken: string;
}

/**
 * Refresh rotation as it is often written: random tokens, the current one
 * stored by its SHA-256, reuse ends the family (RFC 9700 § 4.14.2). Reading and
 * writing are two commands, and nothing holds between them. Two tabs that
 * renew at once both pass the check; the later write wins, and the other tab
 * is taken for a thief at its next renewal. As reported of OpenRisk (#700),
 * Bike4Mind (#1801) and hasura-backend-plus (#220).
 */
export async function naiveLogin(ctx: Context): Promise<NaiveTokens> {
  // A new family: what became of the last one must not stick to it.
  await ctx.redis.del(ctx.keys.naiveFamily);
  return { ok: true, refreshToken: await store(ctx) };
}

/**
 * Renews, naively. `storeMs` is how long the store takes between the read and
 * the write, in milliseconds. Refuses `unknown-session`, `revoked`,
 * `refresh-reused`.
 */
export async function naiveRenew(
  ctx: Context,
  presented: string,
  storeMs: number,
): Promise<NaiveTokens | Refusal> {
  const family = await ctx.redis.hgetall(ctx.keys.naiveFamily);
  const known = family.current !== undefined;
  decide("state", known, "the store holds a family");
  if (!known) return refuse("unknown-session", "There is no such family.");
  if (family.revoked !== undefined) {
    decide("state", false, "the family was ended");
    return refuse("revoked", "The family of this refresh token was ended.");
  }
  const current = sha256(presented) === family.current;
  decide("state", current, "this is the family's current token");
  if (!current) {
    await end(ctx);
    return refuse("refresh-reused", "Not the current token: taken for theft.");
  }
  await new Promise((resolve) => setTimeout(resolve, storeMs));
  return { ok: true, refreshToken: await store(ctx) };
}

async function store(ctx: Context): Promise<string> {
  const refreshToken = ctx.random(TOKEN_BYTES);
  await write(ctx, "current", sha256(refreshToken));
  return refreshToken;
}

async function end(ctx: Context) {
  await write(ctx, "revoked", "1");
}

async function write(ctx: Context, field: string, value: string) {
  const key = ctx.keys.naiveFamily;
  const write = ctx.redis.multi().hset(key, field, value);
  await write.expire(key, KEPT_SEC).exec();
}
