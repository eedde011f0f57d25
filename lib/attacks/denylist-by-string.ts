import { jwtVerify, SignJWT } from "jose";
import { randomId, sha256 } from "@/lib/tokens/digest";
import { type Attack, KEPT_SEC, shoot } from "./attack";
import { es256Twin, otherLastLetter } from "./malleable";
import { ecPair } from "./throw-away-keys";

/** A revoked token, written in other letters. */
export const denylistByString: Attack = {
  title: "The same token in other letters",
  move: "After the logout the attacker changes bits of the stolen token that nobody reads, and presents it again.",
  precondition: "The denylist holds the token’s text, or a hash of it.",
  mistake:
    "One token has many spellings: base64url leaves bits over at its end, and for each ES256 signature (r, s) there is a second one, (r, n − s).",
  remedy: "Deny by jti, which is part of what is signed.",
  sources: [
    { id: "rfc4648", at: "§ 3.5" },
    { id: "rfc7519", at: "§ 4.1.7" },
  ],

  async fire({ redis, key }) {
    const { publicKey, privateKey } = await ecPair();
    const options = { algorithms: ["ES256"], requiredClaims: ["jti"] };
    const denied = (what: string) => key(`deny:${what}`);
    async function vulnerableVerify(token: string) {
      // #region naive
      const { payload } = await jwtVerify(token, publicKey, options);
      const revoked = await redis.exists(denied(sha256(token)));
      if (revoked) throw new Error("revoked");
      return payload;
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, publicKey, options);
      const revoked = await redis.exists(denied(payload.jti ?? ""));
      if (revoked) throw new Error("revoked");
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const jti = randomId(16);
    const token = await new SignJWT({ sub: "alice", jti })
      .setProtectedHeader({ alg: "ES256" })
      .sign(privateKey);
    const shots = [await shoot("owner", "before the logout", token, doors)];
    await redis.set(denied(sha256(token)), 1, "EX", KEPT_SEC);
    await redis.set(denied(jti), 1, "EX", KEPT_SEC);
    const spellings = {
      "after the logout, as it was": token,
      "its last letter changed": otherLastLetter(token),
      "the twin of its signature": es256Twin(token),
    };
    for (const [what, spelling] of Object.entries(spellings)) {
      shots.push(await shoot("attacker", what, spelling, doors));
    }
    return shots;
  },
};
