import type { Finding } from "./finding";
import type { Reading } from "./reading";
import { rfc } from "./source";
import { WEAK_SECRETS } from "./weak-secrets";

const HASHES: Record<string, string | undefined> = {
  HS256: "SHA-256",
  HS384: "SHA-384",
  HS512: "SHA-512",
};

/** Hashing a long token fifty times would be felt. */
const LONGEST_TOKEN = 100_000;

/**
 * Tries the well-known secrets on an HMAC token, in the browser. Answers the
 * one that fits; null when none does, or when there is nothing to try.
 */
export async function findWeakSecret(reading: Reading): Promise<string | null> {
  const hash = HASHES[String(reading.header?.values.alg)];
  const signature = reading.parts.find(({ name }) => name === "signature");
  const [signed] = reading.signed;
  const subtle = globalThis.crypto?.subtle;
  const isLong = reading.token.length > LONGEST_TOKEN;
  if (!hash || !signature?.text || !signed || !subtle || isLong) return null;
  const text = new TextEncoder();
  const input = text.encode(`${signed.protected ?? ""}.${signed.payload}`);
  const mac = new Uint8Array(signature.bytes);
  for (const secret of WEAK_SECRETS) {
    const key = await subtle.importKey(
      "raw",
      text.encode(secret),
      { name: "HMAC", hash },
      false,
      ["verify"],
    );
    if (await subtle.verify("HMAC", key, mac, input)) return secret;
  }
  return null;
}

export function weakSecretFinding(secret: string): Finding {
  return {
    id: "weak-secret",
    severity: "danger",
    title: `Signed with a well-known secret: “${secret}”`,
    detail: `It is one of the ${WEAK_SECRETS.length} that this page tried just now. Anyone who tries them can sign as this issuer. HMAC needs a secret of at least as many random bits as the hash has.`,
    source: rfc(7518, "3.2"),
  };
}
