import type * as Jose from "jose";
import type { PastedKey } from "./read-key";

type Usable = Jose.CryptoKey | Uint8Array;

/** A key that jose can use, or why there is none, in a sentence. */
export type ImportedKey =
  | { ok: true; key: Usable }
  | { ok: false; why: string };

/** Members of a JWK that only its holder may have. */
const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "priv"];

/**
 * Imports a pasted key for one algorithm. To verify, the public half of a
 * private key is used; to decrypt, the private one is needed.
 */
export async function importKey(
  jose: typeof Jose,
  pasted: PastedKey,
  algorithm: string,
  purpose: "verify" | "decrypt",
): Promise<ImportedKey> {
  try {
    switch (pasted.form) {
      case "unreadable":
        return { ok: false, why: pasted.told };
      case "secret":
        return { ok: true, key: pasted.bytes };
      case "pem":
        return {
          ok: true,
          key: await fromPem(jose, pasted, algorithm, purpose),
        };
      case "jwk":
        return {
          ok: true,
          key: await fromJwk(jose, pasted.jwk, algorithm, purpose),
        };
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      why: `This is ${pasted.told}; this browser cannot use it for ${algorithm}${words === "" ? "" : ` (${words})`}.`,
    };
  }
}

async function fromPem(
  jose: typeof Jose,
  { pem, isPrivate }: Extract<PastedKey, { form: "pem" }>,
  algorithm: string,
  purpose: "verify" | "decrypt",
): Promise<Usable> {
  if (!isPrivate) return jose.importSPKI(pem, algorithm);
  if (purpose === "decrypt") return jose.importPKCS8(pem, algorithm);
  const options = { extractable: true };
  const key = await jose.importPKCS8(pem, algorithm, options);
  return fromJwk(jose, { ...(await jose.exportJWK(key)) }, algorithm, purpose);
}

async function fromJwk(
  jose: typeof Jose,
  jwk: Record<string, unknown>,
  algorithm: string,
  purpose: "verify" | "decrypt",
): Promise<Usable> {
  // What a key is said to be for must not stand in the way of trying it.
  const { use, key_ops, alg, ...members } = jwk;
  const wanted =
    purpose === "verify" && jwk.kty !== "oct" ? publicPart(members) : members;
  return jose.importJWK(wanted as Jose.JWK, algorithm);
}

function publicPart(jwk: Record<string, unknown>): Record<string, unknown> {
  const parts = Object.entries(jwk);
  return Object.fromEntries(
    parts.filter(([name]) => !PRIVATE_MEMBERS.includes(name)),
  );
}
