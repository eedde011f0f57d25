import { randomBytes } from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { type Attack, KEPT_SEC, shoot } from "./attack";

/** A right that was taken away, and is still in the token. */
export const staleRole: Attack = {
  title: "A role that is gone",
  move: "Alice is no longer an admin. Her token says that she is, and she goes on.",
  precondition: "Rights are in the token, and the token outlives them.",
  mistake:
    "The article’s own “don’t do this”: { userId, role }, believed for as long as the token lives.",
  remedy:
    "Read the right where it is used. A short life bounds the delay instead.",
  sources: [{ id: "owasp-jwt" }, { id: "asvs", at: "8.3.2" }],

  async fire({ redis, key }) {
    const secret = randomBytes(32);
    const roles = key("roles");
    const verified = async (token: string): Promise<JWTPayload> => {
      const options = { algorithms: ["HS256"] };
      return (await jwtVerify(token, secret, options)).payload;
    };
    async function vulnerableAdmin(token: string) {
      // #region naive
      const { sub = "", role } = await verified(token);
      if (role !== "admin") throw new Error("not an admin");
      return { sub, role };
      // #endregion naive
    }
    async function hardenedAdmin(token: string) {
      // #region hardened
      const { sub = "" } = await verified(token);
      const role = await redis.hget(roles, sub);
      if (role !== "admin") throw new Error("not an admin");
      return { sub, role };
      // #endregion hardened
    }
    const doors = { naive: vulnerableAdmin, hardened: hardenedAdmin };
    const token = await new SignJWT({ sub: "alice", role: "admin" })
      .setProtectedHeader({ alg: "HS256" })
      .sign(secret);
    await redis.hset(roles, "alice", "admin");
    await redis.expire(roles, KEPT_SEC);
    const before = await shoot("owner", "as an admin", token, doors);
    await redis.hset(roles, "alice", "user");
    const after = await shoot("attacker", "demoted since", token, doors);
    const bobs = await new SignJWT({ sub: "bob", role: "user" })
      .setProtectedHeader({ alg: "HS256" })
      .sign(secret);
    const never = await shoot("attacker", "Bob, who never was", bobs, doors);
    return [before, after, never];
  },
};
