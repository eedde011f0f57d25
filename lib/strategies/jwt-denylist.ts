import { endScript } from "@/lib/realms/credential-index";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { renewalOf, signJwt, verifyJwt } from "@/lib/tokens/jwt";
import { decide, region } from "@/lib/trace/recorder";
import { refuse } from "./refusal";
import type { Context, Strategy } from "./strategy";

const ID = "jwt-denylist";

const DENIED =
  "Its jti is on the denylist until the token would have expired; every " +
  "check asks.";

// #region revoke-script
const DENY = endScript(
  "deny",
  `if redis.call('SET', key, '1', 'EX', expiresAt - now, 'NX') then
        ended = ended + 1
      end`,
);
// #endregion revoke-script

/**
 * A token whose `jti` is looked up among the revoked ones. Never by the token's
 * bytes: an ES256 signature has a twin. Source: OWASP ASVS 5.0, 7.4.1.
 */
export const jwtDenylist: Strategy = {
  id: ID,
  title: "JWT with denylist",
  summary: "a signed token, and a list of revoked jtis in Redis",
  family: "token",
  keeps: {
    client: "the token, with its claims",
    server: "the jti of each revoked token, until it expires",
  },
  algorithms: ALGORITHMS,
  defaultTtlSec: 3_600,
  commandsPerCheck: 1,
  index: "state",
  state: { prefix: (keys) => keys.deny(""), endedWhen: "key-exists" },

  // #region issue
  async issue(ctx, { user, claims, ttlSec, algorithm }) {
    return region("issue", async () => {
      const jti = ctx.random(16);
      const issuedAt = ctx.nowSec;
      const expiresAt = issuedAt + ttlSec;
      const issued = { user, credentialId: jti, expiresAt };
      await ctx.index.add({ strategy: ID, ...issued });

      const jwt = { user, claims, algorithm, jti, issuedAt, expiresAt };
      const credential = await signJwt(ctx, ID, jwt);
      return { ok: true, credential, ...issued };
    });
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;

      const denied = await ctx.redis.exists(ctx.keys.deny(token.jti));
      const passed = decide("state", denied === 0, "the jti is not denied");
      if (!passed) return refuse("revoked", "The token's jti is denied.");
      return { ...token, credentialId: token.jti };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, credential) {
    return region("renew", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;

      // Issued first: when the realm has no room, the old token must live on.
      const next = await jwtDenylist.issue(ctx, renewalOf(token));
      const first = await deny(ctx, token.jti, token.expiresAt);
      decide("state", first, "the jti was not denied before");
      if (first) return next;

      await ctx.index.remove(ID, token.user, next.credentialId);
      return refuse("revoked", "The token's jti is denied.");
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, credential) {
    return region("revoke", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;

      const first = await deny(ctx, token.jti, token.expiresAt);
      decide("state", first, "the jti was not denied before");
      if (!first) return refuse("revoked", "The token's jti is denied.");
      return { ok: true, effect: "immediate", reason: DENIED, ended: 1 };
    });
  },

  async revoke(ctx, target) {
    return region("revoke", async () => {
      const prefix = ctx.keys.deny("");
      const [ended] = await ctx.index.end(DENY, ID, target, prefix);
      return { ok: true, effect: "immediate", reason: DENIED, ended };
    });
  },
  // #endregion revoke
};

/** Denies one jti; false when it was denied already, so only one caller wins. */
async function deny(ctx: Context, jti: string, expiresAt: number) {
  const ttlSec = expiresAt - ctx.nowSec;
  const set = await ctx.redis.set(ctx.keys.deny(jti), "1", "EX", ttlSec, "NX");
  return set === "OK";
}
