import { randomUUID } from "node:crypto";
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from "jose";
import { need, nowSec, once } from "./settings.mjs";

const ALG = "ES256";
// Explicit typing: no other JWT passes for a login (RFC 8725 § 3.11).
const TYPE = "at+jwt";
// What may be published of a key: never d, whatever was typed in.
const PUBLIC = ["kty", "crv", "x", "y", "kid", "alg", "use"];

const keys = once(async () => {
  const own = JSON.parse(need("SIGNING_KEY"));
  // Keys that do not sign yet, or no more: until their last token has expired.
  const others = JSON.parse(process.env.RETIRED_KEYS ?? "[]");
  const published = [own, ...others].map(publicHalf);
  const signing = await importJWK(own, ALG);
  const verifying = createLocalJWKSet({ keys: published });
  return { kid: own.kid, signing, published, verifying };
});

function publicHalf(key) {
  return Object.fromEntries(
    PUBLIC.filter((name) => name in key).map((name) => [name, key[name]]),
  );
}

/** A token for this user, `ttlSec` long. `more` are claims of the strategy. */
export async function sign(user, ttlSec, { iat = nowSec(), ...more } = {}) {
  const { kid, signing } = await keys();
  const token = new SignJWT({ role: user.role, client_id: "own", ...more })
    .setProtectedHeader({ alg: ALG, typ: TYPE, kid })
    .setIssuer(need("ISSUER"))
    .setAudience(need("AUDIENCE"))
    .setSubject(user.id)
    .setJti(more.jti ?? randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + ttlSec);
  return token.sign(signing);
}

/** What a token says, or null when anything about it is not as it must be. */
export async function verify(token) {
  if (!token) return null;
  const { verifying } = await keys();
  try {
    const { payload } = await jwtVerify(token, verifying, {
      algorithms: [ALG],
      typ: TYPE,
      issuer: need("ISSUER"),
      audience: need("AUDIENCE"),
      requiredClaims: ["sub", "iat", "exp", "jti", "auth_time"],
    });
    return payload;
  } catch {
    return null;
  }
}

/** The public halves, for whoever verifies: RFC 7517 § 5. */
export async function publishedKeys() {
  return { keys: (await keys()).published };
}
