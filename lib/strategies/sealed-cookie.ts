import { type SealedLogin, seal, unseal } from "@/lib/tokens/seal";
import { decide, region } from "@/lib/trace/recorder";
import { type Refusal, refuse } from "./refusal";
import type { Context, Strategy } from "./strategy";

const ID = "sealed-cookie";

const NO_STATE =
  "The cookie is the session and the server keeps no list of cookies, so a " +
  "copy is accepted until its expiry, and whoever holds it may renew it " +
  "before that.";

/**
 * The session itself, encrypted into the cookie: private, but as stateless as
 * a JWT, so it cannot be revoked either. Source: iron-session's README, FAQ.
 */
export const sealedCookie: Strategy = {
  id: ID,
  title: "Sealed cookie",
  summary: "an encrypted session in the cookie, no server state",
  family: "session",
  keeps: { client: "the whole session, encrypted", server: "nothing" },
  algorithms: [],
  defaultTtlSec: 3_600,
  commandsPerCheck: 0,
  index: "bookkeeping",

  // #region issue
  async issue(ctx, { user, claims, ttlSec }) {
    return region("issue", async () => {
      const id = ctx.random(16);
      const expiresAt = ctx.nowSec + ttlSec;
      const login = { id, user, claims, issuedAt: ctx.nowSec, expiresAt };
      const credential = await seal(ctx.signingKeys.sealPassword, login);
      return { ok: true, credential, credentialId: id, user, expiresAt };
    });
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const opened = await open(ctx, credential);
      if (!opened.ok) return opened;
      const { id, user, claims, expiresAt } = opened.login;
      return { ok: true, credentialId: id, user, claims, expiresAt };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, credential) {
    return region("renew", async () => {
      const opened = await open(ctx, credential);
      if (!opened.ok) return opened;
      const { user, claims, issuedAt, expiresAt } = opened.login;
      const ttlSec = expiresAt - issuedAt;
      return sealedCookie.issue(ctx, {
        user,
        claims,
        ttlSec,
        algorithm: "HS256",
      });
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, credential) {
    return region("revoke", async () => {
      const opened = await open(ctx, credential);
      if (!opened.ok) return opened;
      return { ok: true, effect: "unsupported", reason: NO_STATE };
    });
  },

  async revoke() {
    return region("revoke", async () => {
      return { ok: true, effect: "unsupported", reason: NO_STATE };
    });
  },
  // #endregion revoke
};

/** Opens the seal and checks its expiry on the realm's clock. */
async function open(
  ctx: Context,
  credential: string,
): Promise<{ ok: true; login: SealedLogin } | Refusal> {
  const opened = await unseal(ctx.signingKeys.sealPassword, credential);
  if (!opened.ok) return opened;
  const live = ctx.nowSec < opened.login.expiresAt;
  decide("claims", live, "the sealed expiry is in the future");
  return live ? opened : refuse("expired", "The sealed expiry has passed.");
}
