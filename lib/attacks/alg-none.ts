import { decodeJwt, decodeProtectedHeader } from "jose";
import jwt from "jsonwebtoken";
import jws, { type Algorithm } from "jws";
import { type Attack, shoot } from "./attack";
import { rsaPair, signingInput } from "./throw-away-keys";

/** A token without a signature, for a verifier that asks the token how. */
export const algNone: Attack = {
  title: "No signature at all",
  move: "The attacker writes any claims, puts “alg”: “none” into the header, and leaves the signature empty.",
  precondition: "The verifier takes the algorithm from the token.",
  mistake:
    "jws checks with whatever algorithm it is told, and this code tells it what the token says. jsonwebtoken itself accepted none where it was given neither a key nor algorithms, up to and including 8.5.1.",
  remedy: "The server names the one algorithm that it uses.",
  sources: [{ id: "rfc8725", at: "§ 2.1, § 3.1" }, { id: "cve-2022-23540" }],

  async fire() {
    const { publicPem, privateKey } = await rsaPair();
    function vulnerableVerify(token: string) {
      // #region naive
      const { alg } = decodeProtectedHeader(token);
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
    const forged = `${signingInput({ alg: "none" }, claims)}.`;
    const guessed = `${signingInput({ alg: "RS256" }, claims)}.c2lnbmVk`;
    return [
      await shoot("owner", "a token of the issuer", honest, doors),
      await shoot("attacker", "alg: none, no signature", forged, doors),
      await shoot("attacker", "alg: RS256, any signature", guessed, doors),
    ];
  },
};
