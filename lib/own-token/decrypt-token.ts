import type * as Jose from "jose";
import { importKey } from "./import-key";
import type { PastedKey } from "./read-key";
import type { Reading } from "./reading";
import type { Verdict } from "./verify";

/** Rounds of PBKDF2 that a header may ask for: more would freeze the page. */
const MOST_ROUNDS = 20_000;

/** Opens a JWE with a pasted key, here in the browser (RFC 7516 § 5.2). */
export async function decryptToken(
  jose: typeof Jose,
  reading: Reading,
  pasted: PastedKey,
): Promise<Verdict> {
  const { alg, enc, p2c } = reading.header?.values ?? {};
  if (typeof alg !== "string" || typeof enc !== "string") {
    return notOpened("The header lacks alg or enc, so nobody knows how.");
  }
  if (reading.token.startsWith("{")) {
    return notOpened("This page opens compact JWEs only.");
  }
  if (typeof p2c === "number" && p2c > MOST_ROUNDS) {
    return notOpened(
      `The header asks for ${p2c.toLocaleString("en")} rounds of PBKDF2. A server that obeys can be kept busy by anyone; this page stops at ${MOST_ROUNDS.toLocaleString("en")}.`,
    );
  }
  // A shared key is raw bytes; only public-key algorithms name the key's use.
  const isSecret = pasted.form === "secret";
  const imported = await importKey(
    jose,
    pasted,
    isSecret || alg !== "dir" ? alg : enc,
    "decrypt",
  );
  if (!imported.ok) return notOpened(imported.why);
  try {
    const { plaintext } = await jose.compactDecrypt(
      reading.token,
      imported.key,
      {
        keyManagementAlgorithms: [alg],
        contentEncryptionAlgorithms: [enc],
        maxPBES2Count: MOST_ROUNDS,
      },
    );
    return {
      tone: "alive",
      title: "Opened",
      details: [
        `With ${pasted.told}. Decrypting proves who can read it, not who wrote it, when the key is public (RFC 7516 § 11).`,
      ],
      plaintext: new TextDecoder().decode(plaintext),
    };
  } catch (error) {
    const { code = "" } = error as { code?: string };
    return {
      tone: "dead",
      title: "It does not open",
      details: [
        code === "ERR_JWE_DECRYPTION_FAILED"
          ? "Another key closed it, or a byte was changed since."
          : `${error instanceof Error ? error.message : error}`,
      ],
    };
  }
}

function notOpened(sentence: string): Verdict {
  return { tone: "neutral", title: "Not opened", details: [sentence] };
}
