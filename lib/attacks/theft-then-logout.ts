import { randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { randomId } from "@/lib/tokens/digest";
import { type Attack, KEPT_SEC, shoot } from "./attack";

/** A stolen token, after its owner logged out. */
export const theftThenLogout: Attack = {
  title: "Logged out, still in",
  move: "The attacker has a copy of Alice’s token. Alice notices and logs out; the attacker goes on.",
  precondition: "The check asks nobody.",
  mistake:
    "Nothing in it is wrong: it cannot know of the logout. That is what stateless means, and it is the article’s second point.",
  remedy: "One question for each check. A short life is the other remedy.",
  sources: [{ id: "asvs", at: "7.4.1" }, { id: "rfc7009" }],

  async fire({ redis, key }) {
    const secret = randomBytes(32);
    const options = { algorithms: ["HS256"], requiredClaims: ["jti"] };
    async function vulnerableVerify(token: string) {
      // #region naive
      const { payload } = await jwtVerify(token, secret, options);
      return payload;
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, secret, options);
      const revoked = await redis.exists(key(`deny:${payload.jti}`));
      if (revoked) throw new Error("revoked");
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const jti = randomId(16);
    const token = await new SignJWT({ sub: "alice", jti })
      .setProtectedHeader({ alg: "HS256" })
      .setExpirationTime("15m")
      .sign(secret);
    const before = await shoot("owner", "Alice, before", token, doors);
    await redis.set(key(`deny:${jti}`), 1, "EX", KEPT_SEC);
    const after = await shoot("attacker", "the copy, after", token, doors);
    return [before, after];
  },
};
