import type * as Jose from "jose";
import { signatureAlgorithm } from "./algorithms";
import { decryptToken } from "./decrypt-token";
import { SAMPLE_SIGNATURE } from "./examples";
import { importKey } from "./import-key";
import {
  type PastedKey,
  readKey,
  SECRET_ENCODINGS,
  type SecretEncoding,
  secretBytes,
} from "./read-key";
import type { Reading } from "./reading";

/** What a key told about a token. */
export interface Verdict {
  tone: "alive" | "dead" | "neutral";
  title: string;
  /** Sentences; none of them holds the key. */
  details: string[];
  /** What was inside, when something was decrypted. */
  plaintext?: string;
}

/** HMAC secrets should have as many bits as the hash (RFC 7518 § 3.2). */
const HASH_BYTES: Record<string, number> = { HS256: 32, HS384: 48, HS512: 64 };

/**
 * Tries a pasted key on a token, here in the browser. Times are judged apart:
 * a signature that holds says nothing about exp.
 */
export async function verifyToken(
  jose: typeof Jose,
  reading: Reading,
  keyText: string,
  encoding: SecretEncoding,
): Promise<Verdict> {
  if (globalThis.crypto?.subtle === undefined) return NO_CRYPTO;
  const header = reading.header?.values ?? {};
  const pasted = readKey(keyText, encoding, header.kid);
  if (pasted.form === "unreadable") return neutral(pasted.told);
  if (reading.kind === "jwe") return decryptToken(jose, reading, pasted);
  if (reading.kind !== "jws") return unsigned(reading);
  const { alg } = header;
  const algorithm = signatureAlgorithm(alg);
  if (typeof alg !== "string" || algorithm === null) {
    return neutral(`No library knows the algorithm ${JSON.stringify(alg)}.`);
  }
  if (algorithm.unchecked) {
    return neutral(`${alg} is registered, but no browser checks it.`);
  }
  const misfit = misfitOf(pasted, algorithm.family);
  if (misfit !== null)
    return { tone: "dead", title: "The key does not fit", details: [misfit] };

  const imported = await importKey(jose, pasted, alg, "verify");
  if (!imported.ok) return neutral(imported.why);
  try {
    return await judge(
      jose,
      reading,
      alg,
      { pasted, keyText, encoding },
      imported.key,
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return neutral(
      `The library refuses before it computes anything: ${words}.`,
    );
  }
}

interface Pasted {
  pasted: PastedKey;
  keyText: string;
  encoding: SecretEncoding;
}

async function judge(
  jose: typeof Jose,
  reading: Reading,
  alg: string,
  { pasted, keyText, encoding }: Pasted,
  key: Jose.CryptoKey | Uint8Array,
): Promise<Verdict> {
  if (await holds(jose, reading, alg, key)) {
    return {
      tone: "alive",
      title: "The signature holds",
      details: [`Checked with ${pasted.told}.`, ...shortness(alg, pasted)],
    };
  }
  return {
    tone: "dead",
    title: "The signature does not match",
    details: await reasons(jose, reading, alg, keyText, encoding),
  };
}

/** Whether any signature of the token holds. Throws what is no mismatch. */
async function holds(
  jose: typeof Jose,
  { token, signed }: Reading,
  alg: string,
  key: Jose.CryptoKey | Uint8Array,
): Promise<boolean> {
  const options = { algorithms: [alg] };
  const tries = token.startsWith("{")
    ? signed.map(
        (one) => () =>
          jose.flattenedVerify(one as Jose.FlattenedJWSInput, key, options),
      )
    : [() => jose.compactVerify(token, key, options)];
  for (const attempt of tries) {
    try {
      await attempt();
      return true;
    } catch (error) {
      if (!(error instanceof jose.errors.JWSSignatureVerificationFailed)) {
        throw error;
      }
    }
  }
  return false;
}

/** Why a key cannot be the right one, before anything is computed. */
function misfitOf(pasted: PastedKey, family: string): string | null {
  const kty =
    pasted.form === "secret"
      ? "oct"
      : pasted.form === "pem"
        ? pasted.type.kty
        : String((pasted as { jwk: { kty?: string } }).jwk.kty);
  const wanted = {
    hmac: "oct",
    rsa: "RSA",
    ecdsa: "EC",
    eddsa: "OKP",
    "ml-dsa": "AKP",
  }[family];
  if (kty === wanted) return null;
  if (family === "hmac") {
    return `The header asks for HMAC, and this is ${pasted.told}. A verifier that takes a public key’s text for an HMAC secret can be fooled by anyone who has it (RFC 8725 § 2.1); this one does not try.`;
  }
  return `The header asks for ${wanted === "oct" ? "a secret" : `a key of type ${wanted}`}, and this is ${pasted.told}.`;
}

/** The likely reasons, most telling first. */
async function reasons(
  jose: typeof Jose,
  reading: Reading,
  alg: string,
  keyText: string,
  encoding: SecretEncoding,
): Promise<string[]> {
  const signature = reading.parts.find(({ name }) => name === "signature");
  if (signature?.text === SAMPLE_SIGNATURE) {
    return [
      "This signature is known: it belongs to the sample token of jwt.io, whose payload is another one (sub 1234567890, John Doe), with the secret your-256-bit-secret. The article’s token borrowed it, so no secret makes it hold.",
    ];
  }
  if (alg.startsWith("HS")) {
    for (const other of SECRET_ENCODINGS) {
      const bytes = secretBytes(keyText, other);
      if (other === encoding || bytes === null) continue;
      if (await holds(jose, reading, alg, bytes)) {
        return [`It holds when the secret is read as ${other}: choose that.`];
      }
    }
    const trimmed = new TextEncoder().encode(keyText.trim());
    if (
      keyText !== keyText.trim() &&
      (await holds(jose, reading, alg, trimmed))
    ) {
      return ["It holds without the white space around the secret."];
    }
  }
  return [
    "Another key signed it, or a byte of header or payload was changed since, or a part was cut.",
  ];
}

function shortness(alg: string, pasted: PastedKey): string[] {
  const least = HASH_BYTES[alg];
  const has = secretLength(pasted);
  if (least === undefined || has === null || has >= least) return [];
  return [
    `The secret has ${has} bytes; ${alg} asks for ${least} random ones (RFC 7518 § 3.2). A short one can be guessed offline from a single token.`,
  ];
}

/** Bytes of a secret, also of one that is written as a JWK. */
function secretLength(pasted: PastedKey): number | null {
  if (pasted.form === "secret") return pasted.bytes.length;
  if (pasted.form !== "jwk" || typeof pasted.jwk.k !== "string") return null;
  return Math.floor((pasted.jwk.k.length * 3) / 4);
}

function unsigned({ kind }: Reading): Verdict {
  return kind === "unsecured"
    ? {
        tone: "dead",
        title: "There is no signature",
        details: [
          "An unsecured token proves nothing, with any key (RFC 7519 § 6).",
        ],
      }
    : neutral("There is nothing here that a key could verify.");
}

function neutral(sentence: string): Verdict {
  return { tone: "neutral", title: "Not checked", details: [sentence] };
}

const NO_CRYPTO = neutral(
  "This address is plain http, where browsers give pages no crypto. Open the page on localhost or over TLS.",
);
