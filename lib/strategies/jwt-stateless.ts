import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { renewalOf, signJwt, verifyJwt } from "@/lib/tokens/jwt";
import { region } from "@/lib/trace/recorder";
import type { Strategy } from "./strategy";

const ID = "jwt-stateless";

const NO_STATE =
  "Nothing on the server stands for this token, so nothing can be deleted: " +
  "it is accepted until its exp, and whoever holds it may renew it before that.";

/**
 * A signed token and nothing else. A verifier that asks nobody cannot know
 * that a token was revoked. Source: RFC 7519; OWASP ASVS 5.0, 7.4.1.
 */
export const jwtStateless: Strategy = {
  id: ID,
  title: "Stateless JWT",
  summary: "a signed token, no server state",
  family: "token",
  keeps: { client: "the token, with its claims", server: "nothing" },
  algorithms: ALGORITHMS,
  defaultTtlSec: 3_600,
  commandsPerCheck: 0,
  index: "bookkeeping",

  // #region issue
  async issue(ctx, { user, claims, ttlSec, algorithm }) {
    return region("issue", async () => {
      const jti = ctx.random(16);
      const issuedAt = ctx.nowSec;
      const expiresAt = issuedAt + ttlSec;
      const jwt = { user, claims, algorithm, jti, issuedAt, expiresAt };
      const credential = await signJwt(ctx, ID, jwt);
      return { ok: true, credential, credentialId: jti, user, expiresAt };
    });
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;
      return { ...token, credentialId: token.jti };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, credential) {
    return region("renew", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;
      return jwtStateless.issue(ctx, renewalOf(token));
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, credential) {
    return region("revoke", async () => {
      const token = await verifyJwt(ctx, ID, credential);
      if (!token.ok) return token;
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
