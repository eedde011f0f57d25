import { randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { type Attack, shoot } from "./attack";
import { nowSec } from "./throw-away-keys";

/** The longest life that the server gives a token, in seconds. */
const LONGEST_SEC = 900;

/** Times that are missing or absurd: no library asks for them by itself. */
export const timeClaims: Attack = {
  title: "Tokens without an end",
  move: "Somebody holds a token that was issued by mistake without exp, with exp in milliseconds, or dated ahead, and keeps it.",
  precondition: "The verifier requires no times.",
  mistake:
    "Neither jsonwebtoken nor jose requires exp, bounds it, or minds an iat in the future, unless told to.",
  remedy: "Require exp and iat, and bound the life between them.",
  sources: [
    { id: "rfc7519", at: "§ 4.1.4" },
    { id: "jose", at: "requiredClaims" },
  ],

  async fire() {
    const secret = randomBytes(32);
    function vulnerableVerify(token: string) {
      // #region naive
      return jwt.verify(token, secret, { algorithms: ["HS256"] });
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ["HS256"],
        requiredClaims: ["exp", "iat"],
        maxTokenAge: LONGEST_SEC,
      });
      const { exp = 0, iat = 0 } = payload;
      if (exp - iat > LONGEST_SEC) throw new Error("lives too long");
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const iat = nowSec();
    const signed = (times: object) =>
      new SignJWT({ sub: "alice", ...times })
        .setProtectedHeader({ alg: "HS256" })
        .sign(secret);
    const tokens = {
      "no exp": { iat },
      "exp in milliseconds": { iat, exp: Date.now() + LONGEST_SEC * 1000 },
      "issued tomorrow": { iat: iat + 86_400, exp: iat + 87_000 },
    };
    const honest = await signed({ iat, exp: iat + LONGEST_SEC });
    const shots = [
      await shoot("owner", "exp in fifteen minutes", honest, doors),
    ];
    for (const [what, times] of Object.entries(tokens)) {
      shots.push(await shoot("attacker", what, await signed(times), doors));
    }
    return shots;
  },
};
