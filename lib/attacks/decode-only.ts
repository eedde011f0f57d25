import { randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";
import { type Attack, shoot } from "./attack";
import { signingInput } from "./throw-away-keys";

/** A handler that reads the claims and never asks for the signature. */
export const decodeOnly: Attack = {
  title: "Decoded, not verified",
  move: "The attacker changes the claims and signs with anything, or with nothing that fits.",
  precondition: "A handler reads the token with decode.",
  mistake:
    "decode and verify take the same token and answer the same object. The article’s own “decoded.sub” does not say which of the two it came from.",
  remedy: "Verify, and keep decode for tools that show tokens.",
  sources: [
    { id: "rfc7519", at: "§ 7.2" },
    { id: "jsonwebtoken", at: "decode" },
  ],

  async fire() {
    const secret = randomBytes(32);
    function vulnerableRead(token: string) {
      // #region naive
      return jwt.decode(token);
      // #endregion naive
    }
    function hardenedRead(token: string) {
      // #region hardened
      return jwt.verify(token, secret, { algorithms: ["HS256"] });
      // #endregion hardened
    }
    const doors = { naive: vulnerableRead, hardened: hardenedRead };
    const honest = jwt.sign({ sub: "alice" }, secret);
    const claims = { sub: "alice", role: "admin" };
    const forged = `${signingInput({ alg: "HS256" }, claims)}.c2lnbmVk`;
    return [
      await shoot("owner", "a token of the issuer", honest, doors),
      await shoot("attacker", "own claims, any signature", forged, doors),
    ];
  },
};
