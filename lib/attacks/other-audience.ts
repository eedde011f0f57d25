import { jwtVerify, SignJWT } from "jose";
import { type Attack, shoot } from "./attack";
import { ecPair } from "./throw-away-keys";

const ISSUER = "https://issuer.example";

/** A genuine token, at a service that it was not issued for. */
export const otherAudience: Attack = {
  title: "Meant for somebody else",
  move: "Service B takes the token that Alice gave it, and shows it to service C.",
  precondition: "Two services trust one issuer, and C does not check aud.",
  mistake:
    "Signature, algorithm and issuer are all right. Nobody asked whom the token is for.",
  remedy: "C requires its own name in aud.",
  sources: [
    { id: "rfc8725", at: "§ 3.9" },
    { id: "asvs", at: "9.2.3" },
  ],

  async fire() {
    const { publicKey, privateKey } = await ecPair();
    async function vulnerableVerify(token: string) {
      // #region naive
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ["ES256"],
        issuer: ISSUER,
      });
      return payload;
      // #endregion naive
    }
    async function hardenedVerify(token: string) {
      // #region hardened
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ["ES256"],
        issuer: ISSUER,
        audience: "svc-c",
      });
      return payload;
      // #endregion hardened
    }
    const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
    const tokenFor = (audience: string) =>
      new SignJWT({ sub: "alice" })
        .setProtectedHeader({ alg: "ES256" })
        .setIssuer(ISSUER)
        .setAudience(audience)
        .sign(privateKey);
    const nobodys = await new SignJWT({ sub: "alice" })
      .setProtectedHeader({ alg: "ES256" })
      .setIssuer(ISSUER)
      .sign(privateKey);
    return [
      await shoot("owner", "aud: svc-c", await tokenFor("svc-c"), doors),
      await shoot("attacker", "aud: svc-b", await tokenFor("svc-b"), doors),
      await shoot("attacker", "no aud", nobodys, doors),
    ];
  },
};
