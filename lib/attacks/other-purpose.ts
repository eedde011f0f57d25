import { randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { type Attack, shoot } from "./attack";

/** A token of the same key that was issued for something else. */
export const otherPurpose: Attack = {
  title: "A reset link as a login",
  move: "The attacker reads a password reset link, and presents its token as an access token.",
  precondition:
    "One key signs both kinds, and the verifier does not tell them apart.",
  mistake:
    "The article writes purpose: 'password-reset' into the token. It protects nothing until somebody looks at it. The article also takes a secret of its own; where both are the same, only this check is left.",
  remedy: "Give each kind its own typ, and its own key where that is possible.",
  sources: [
    { id: "rfc8725", at: "§ 3.11, § 3.12" },
    { id: "rfc9068", at: "§ 4" },
  ],

  async fire() {
    const secret = randomBytes(32);
    async function vulnerableVerify(token: string) {
      // #region naive
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ["HS256"],
      });
      return payload;
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ["HS256"],
        typ: "at+jwt",
      });
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const signed = (typ: string, claims: Record<string, string>) =>
      new SignJWT({ sub: "alice", ...claims })
        .setProtectedHeader({ alg: "HS256", typ })
        .setExpirationTime("15m")
        .sign(secret);
    const access = await signed("at+jwt", {});
    const reset = await signed("reset+jwt", { purpose: "password-reset" });
    return [
      await shoot("owner", "an access token", access, doors),
      await shoot("attacker", "a reset token", reset, doors),
    ];
  },
};
