import { randomBytes } from "node:crypto";
import { jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import { type Attack, shoot } from "./attack";

/** A condition that the verifier does not know, and must not ignore. */
export const unknownCrit: Attack = {
  title: "A condition that is ignored",
  move: "A token says in “crit” that a header must be understood; whoever holds it shows it to a verifier that does not.",
  precondition:
    "The issuer restricts tokens by an extension; one verifier knows nothing of it.",
  mistake:
    "jsonwebtoken 9 does not look at “crit”. The issue is known to its maintainers.",
  remedy: "jose refuses what it does not know, as RFC 7515 demands.",
  sources: [{ id: "rfc7515", at: "§ 4.1.11" }, { id: "jsonwebtoken-1032" }],

  async fire() {
    const secret = randomBytes(32);
    function vulnerableVerify(token: string) {
      // #region naive
      return jwt.verify(token, secret, { algorithms: ["HS256"] });
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const options = { algorithms: ["HS256"] };
      const { payload } = await jwtVerify(token, secret, options);
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const signed = (header: object) =>
      jwt.sign({ sub: "alice" }, secret, {
        header: { alg: "HS256", ...header },
      });
    const restricted = signed({
      crit: ["urn:example:only-from"],
      "urn:example:only-from": "10.0.0.0/8",
    });
    return [
      await shoot("owner", "a token without conditions", signed({}), doors),
      await shoot("attacker", "crit: only from 10.0.0.0/8", restricted, doors),
    ];
  },
};
