import { endScript } from "@/lib/realms/credential-index";
import { luaScript, runScript } from "@/lib/redis/script";
import { ALGORITHMS, type Algorithm } from "@/lib/tokens/algorithms";
import { signJwt, verifyJwt } from "@/lib/tokens/jwt";
import { mintRefreshToken, readRefreshToken } from "@/lib/tokens/refresh-token";
import { decide, region } from "@/lib/trace/recorder";
import { type Refusal, refuse } from "./refusal";
import type { Claims, Context, Issued, Strategy } from "./strategy";

const ID = "jwt-refresh";

/** Absolute life of a family: rotation never extends it (ASVS 5.0, 10.4.8). */
const FAMILY_TTL_SEC = 30 * 86_400;

const RENEWAL_STOPPED =
  "The refresh tokens are dead, so no new access token can be had; the one " +
  "that is out is accepted until its exp, because its check asks nobody.";

interface Family {
  user: string;
  claims: Claims;
  algorithm: Algorithm;
  /** Lifetime of each access token, in seconds. */
  ttlSec: number;
  /** When the family ends, in realm seconds since the epoch. */
  expiresAt: number;
}

// #region rotate-script
const ROTATE = luaScript(
  "rotate-refresh",
  `
local presented, now, grace = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local state = redis.call('HMGET', KEYS[1], 'generation', 'rotatedAt', 'revoked', 'login', 'ttlSec', 'expiresAt')
if not state[1] or now >= tonumber(state[6]) then return { 'unknown' } end
if state[3] then return { 'revoked' } end
local current, rotatedAt = tonumber(state[1]), tonumber(state[2])
local accessExpiresAt = math.min(now + tonumber(state[5]), tonumber(state[6]))
if presented == current then
  redis.call('HSET', KEYS[1], 'generation', current + 1, 'rotatedAt', now,
    'accessExpiresAt', accessExpiresAt)
  return { 'rotated', current + 1, state[4] }
end
if presented == current - 1 and grace > 0 and now - rotatedAt <= grace then
  redis.call('HSET', KEYS[1], 'accessExpiresAt', accessExpiresAt)
  return { 'grace', current, state[4] }
end
redis.call('HSET', KEYS[1], 'revoked', 1)
return { 'reused' }
`,
);
// #endregion rotate-script

// #region revoke-script
const REVOKE = endScript(
  "revoke-families",
  `if redis.call('EXISTS', key) == 1 then
        ended = ended + redis.call('HSETNX', key, 'revoked', 1)
        local access = tonumber(redis.call('HGET', key, 'accessExpiresAt'))
        survivesUntil = math.max(survivesUntil, access)
      end`,
);
// #endregion revoke-script

/**
 * A short access token that asks nobody, and a rotating refresh token that
 * does. Reuse of an old one ends the family. Source: RFC 9700 § 4.14.2.
 */
export const jwtRefresh: Strategy = {
  id: ID,
  title: "JWT with refresh",
  summary: "a short signed token, renewed by a rotating refresh token",
  family: "token",
  keeps: {
    client: "a short token with its claims, and a refresh token",
    server: "one record for each login: the refresh token's place in line",
  },
  algorithms: ALGORITHMS,
  defaultTtlSec: 300,
  commandsPerCheck: 0,
  index: "state",
  state: {
    prefix: (keys) => keys.family(""),
    endedWhen: "field-revoked-is-set",
    claimsIn: { field: "login" },
  },

  // #region issue
  async issue(ctx, { user, claims, ttlSec, algorithm }) {
    return region("issue", async () => {
      const familyId = ctx.random(16);
      const expiresAt = ctx.nowSec + Math.max(ttlSec, FAMILY_TTL_SEC);
      const family: Family = { user, claims, algorithm, ttlSec, expiresAt };
      const login = JSON.stringify(family);
      const key = ctx.keys.family(familyId);
      const state = {
        login,
        ttlSec,
        expiresAt,
        generation: 0,
        rotatedAt: ctx.nowSec,
        accessExpiresAt: ctx.nowSec + ttlSec,
      };
      const write = ctx.redis.multi().hset(key, state);
      await write.expire(key, expiresAt - ctx.nowSec).exec();

      // Listed last: whatever stands on the list can be counted and ended.
      await ctx.index.add({
        strategy: ID,
        user,
        credentialId: familyId,
        expiresAt,
        record: { key, sizeBytes: Buffer.byteLength(login) },
      });
      return pair(ctx, familyId, 0, family);
    });
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;
      return { ...token, credentialId: String(token.claims.sid) };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, refreshToken) {
    return region("renew", async () => {
      const read = readRefreshToken(
        ctx.signingKeys.refreshSecret,
        refreshToken,
      );
      if (!read.ok) return read;

      const [outcome, generation, login] = (await runScript(
        ctx.redis,
        ROTATE,
        [ctx.keys.family(read.familyId)],
        [read.generation, ctx.nowSec, ctx.graceSec],
      )) as [string, number, string];

      const renewable = outcome === "rotated" || outcome === "grace";
      decide("state", renewable, `the family's answer: ${outcome}`);
      if (!renewable) return refusalOf(outcome);
      return pair(ctx, read.familyId, generation, JSON.parse(login));
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, refreshToken) {
    return region("revoke", async () => {
      const read = readRefreshToken(
        ctx.signingKeys.refreshSecret,
        refreshToken,
      );
      if (!read.ok) return read;
      const credentialId = read.familyId;
      return jwtRefresh.revoke(ctx, { target: "credential", credentialId });
    });
  },

  async revoke(ctx, target) {
    return region("revoke", async () => {
      const prefix = ctx.keys.family("");
      const [ended, last] = await ctx.index.end(REVOKE, ID, target, prefix);
      const survivesUntil = last > ctx.nowSec ? last : undefined;
      const reason = RENEWAL_STOPPED;
      return { ok: true, effect: "at-expiry", reason, ended, survivesUntil };
    });
  },
  // #endregion revoke
};

/** An access token, and the family's current refresh token beside it. */
async function pair(
  ctx: Context,
  familyId: string,
  generation: number,
  { user, claims, algorithm, ttlSec, expiresAt }: Family,
): Promise<Issued> {
  const credential = await signJwt(ctx, ID, {
    user,
    // `sid` names the login this token came from (OpenID Connect).
    claims: { ...claims, sid: familyId },
    algorithm,
    jti: ctx.random(16),
    issuedAt: ctx.nowSec,
    expiresAt: Math.min(ctx.nowSec + ttlSec, expiresAt),
  });
  const secret = ctx.signingKeys.refreshSecret;
  return {
    ok: true,
    credential,
    credentialId: familyId,
    user,
    expiresAt: Math.min(ctx.nowSec + ttlSec, expiresAt),
    refreshToken: mintRefreshToken(secret, { familyId, generation }),
    refreshExpiresAt: expiresAt,
  };
}

function refusalOf(outcome: string): Refusal {
  if (outcome === "reused") {
    return refuse(
      "refresh-reused",
      "This refresh token was used before. It may be stolen, and nobody can " +
        "tell by whom it is presented, so the whole family is ended.",
    );
  }
  return outcome === "revoked"
    ? refuse("revoked", "The family of this refresh token was ended.")
    : refuse("unknown-session", "Redis holds no family for this token.");
}
