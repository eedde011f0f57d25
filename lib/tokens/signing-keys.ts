import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  generateSecret,
  importJWK,
  type JWK,
} from "jose";
import type { Algorithm } from "./algorithms";
import { randomId } from "./digest";

/** A key imported once: importing costs more than most signatures. */
export interface SigningKey {
  kid: string;
  algorithm: Algorithm;
  sign: CryptoKey;
  verify: CryptoKey;
}

/** The keys of one realm. Private parts never leave this object. */
export interface SigningKeys {
  /** The key to sign with; made and stored when the algorithm is new here. */
  current(algorithm: Algorithm): Promise<SigningKey>;
  byKid(kid: string): SigningKey | undefined;
  /** Password of sealed cookies; not a JWT key, so rotation leaves it. */
  sealPassword: string;
  /** MAC key of refresh tokens, base64url; rotation leaves it as well. */
  refreshSecret: string;
}

/** A signing key as it is stored: JSON in the realm's own Redis hash. */
export interface StoredKey {
  kid: string;
  algorithm: Algorithm;
  privateJwk: JWK;
}

/**
 * Makes a signing key: HS256 256 bits (RFC 7518 § 3.2), RS256 2048 bits,
 * ES256 on P-256, EdDSA on Ed25519.
 */
export async function generateKey(algorithm: Algorithm): Promise<StoredKey> {
  const kid = randomId(6);
  if (algorithm === "HS256") {
    const secret = await generateSecret("HS256", { extractable: true });
    return { kid, algorithm, privateJwk: await exportJWK(secret) };
  }
  const pair = await generateKeyPair(algorithm, { extractable: true });
  return { kid, algorithm, privateJwk: await exportJWK(pair.privateKey) };
}

/** Imports a stored key for signing and for verifying. */
export async function importKey(stored: StoredKey): Promise<SigningKey> {
  const { kid, algorithm, privateJwk } = stored;
  if (algorithm === "HS256") {
    const shared = await importHmacKey(privateJwk);
    return { kid, algorithm, sign: shared, verify: shared };
  }
  return {
    kid,
    algorithm,
    sign: (await importJWK(privateJwk, algorithm)) as CryptoKey,
    verify: (await importJWK(publicPart(privateJwk), algorithm)) as CryptoKey,
  };
}

/** jose hands a secret back as bytes and would import it on every call. */
function importHmacKey(jwk: JWK): Promise<CryptoKey> {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("jwk", jwk, hmac, false, ["sign", "verify"]);
}

/** The public members of a JWK; the private exponent and primes stay behind. */
function publicPart({ kty, crv, x, y, n, e }: JWK): JWK {
  return JSON.parse(JSON.stringify({ kty, crv, x, y, n, e }));
}
