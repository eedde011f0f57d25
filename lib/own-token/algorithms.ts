export type Family = "hmac" | "rsa" | "ecdsa" | "eddsa" | "ml-dsa";

export interface SignatureAlgorithm {
  family: Family;
  /** Length of its signatures; RSA's is that of the key. */
  signatureBytes?: number;
  /** Registered, but no browser checks it, and neither does jose. */
  unchecked?: true;
}

/** JWS algorithms by their registered names (RFC 7518, 8037, 8812, 9864, 9964). */
export const SIGNATURE_ALGORITHMS: Readonly<
  Record<string, SignatureAlgorithm | undefined>
> = {
  HS256: { family: "hmac", signatureBytes: 32 },
  HS384: { family: "hmac", signatureBytes: 48 },
  HS512: { family: "hmac", signatureBytes: 64 },
  RS256: { family: "rsa" },
  RS384: { family: "rsa" },
  RS512: { family: "rsa" },
  PS256: { family: "rsa" },
  PS384: { family: "rsa" },
  PS512: { family: "rsa" },
  ES256: { family: "ecdsa", signatureBytes: 64 },
  ES384: { family: "ecdsa", signatureBytes: 96 },
  ES512: { family: "ecdsa", signatureBytes: 132 },
  ES256K: { family: "ecdsa", signatureBytes: 64, unchecked: true },
  EdDSA: { family: "eddsa" },
  Ed25519: { family: "eddsa", signatureBytes: 64 },
  Ed448: { family: "eddsa", signatureBytes: 114, unchecked: true },
  "ML-DSA-44": { family: "ml-dsa", signatureBytes: 2420 },
  "ML-DSA-65": { family: "ml-dsa", signatureBytes: 3309 },
  "ML-DSA-87": { family: "ml-dsa", signatureBytes: 4627 },
};

/** The registered algorithm that a header names, if it names one. */
export function signatureAlgorithm(alg: unknown): SignatureAlgorithm | null {
  if (typeof alg !== "string" || !Object.hasOwn(SIGNATURE_ALGORITHMS, alg)) {
    return null;
  }
  return SIGNATURE_ALGORITHMS[alg] ?? null;
}

/** Key management and content encryption names (RFC 7518 §§ 4.1, 5.1). */
export const KEY_MANAGEMENT = new Set([
  ...["dir", "RSA-OAEP", "RSA-OAEP-256", "RSA-OAEP-384", "RSA-OAEP-512"],
  ...["ECDH-ES", "ECDH-ES+A128KW", "ECDH-ES+A192KW", "ECDH-ES+A256KW"],
  ...["A128KW", "A192KW", "A256KW", "A128GCMKW", "A192GCMKW", "A256GCMKW"],
  ...["PBES2-HS256+A128KW", "PBES2-HS384+A192KW", "PBES2-HS512+A256KW"],
  "RSA1_5",
]);

export const CONTENT_ENCRYPTION = new Set([
  ...["A128GCM", "A192GCM", "A256GCM"],
  ...["A128CBC-HS256", "A192CBC-HS384", "A256CBC-HS512"],
]);
