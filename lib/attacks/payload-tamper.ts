import { randomBytes } from "node:crypto";
import { jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import { type Attack, shoot } from "./attack";
import { signingInput } from "./throw-away-keys";

/** The attack that everybody tries first, and that does not work. */
export const payloadTamper: Attack = {
  title: "A changed payload",
  move: "The attacker decodes his own token, makes himself an admin, and puts it together again with the old signature.",
  precondition: "Nothing makes it work: this is what signatures are for.",
  mistake:
    "There is none: the plainest call that verifies is enough. JWTs win this round.",
  remedy: "Nothing to add.",
  sources: [{ id: "rfc7515", at: "§ 5.2" }],

  async fire() {
    const secret = randomBytes(32);
    function plainVerify(token: string) {
      // #region naive
      return jwt.verify(token, secret);
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const options = { algorithms: ["HS256"] };
      const { payload } = await jwtVerify(token, secret, options);
      return payload;
      // #endregion hardened
    }
    const doors = { naive: plainVerify, hardened: hardenedVerify };
    const honest = jwt.sign({ sub: "mallory", role: "user" }, secret);
    const [header = "", , signature] = honest.split(".");
    const head = JSON.parse(Buffer.from(header, "base64url").toString());
    const better = signingInput(head, { sub: "mallory", role: "admin" });
    return [
      await shoot("owner", "Mallory’s token as it was issued", honest, doors),
      await shoot(
        "attacker",
        "role: admin, the old signature",
        `${better}.${signature}`,
        doors,
      ),
    ];
  },
};
