import { signatureAlgorithm } from "./algorithms";
import { SAMPLE_SIGNATURE, SAMPLE_TOKEN } from "./examples";
import type { Finding, Subject } from "./finding";
import { article, rfc } from "./source";

/** What can be seen of a signature without a key. */
export function checkSignature({ reading, header }: Subject): Finding[] {
  const part = reading.parts.find(({ name }) => name === "signature");
  if (part === undefined) return [];
  const algorithm = signatureAlgorithm(header.alg);
  if (part.text === "") return algorithm === null ? [] : [empty(header.alg)];
  if (part.text === SAMPLE_SIGNATURE && reading.token !== SAMPLE_TOKEN) {
    return [borrowed];
  }
  const wanted = algorithm?.signatureBytes;
  const has = part.bytes.length;
  if (wanted !== undefined && has !== wanted) {
    const isDer = algorithm?.family === "ecdsa" && part.bytes[0] === 0x30;
    return [isDer ? derForm(header.alg) : wrongLength(header.alg, has, wanted)];
  }
  if (algorithm?.family === "rsa" && has < 256) return [shortRsa(has)];
  return [];
}

function empty(alg: unknown): Finding {
  return {
    id: "signature-empty",
    severity: "danger",
    title: "The signature was taken off",
    detail: `The header promises ${alg}, but there is nothing after the last dot. Some verifiers once took an empty signature for none.`,
    source: rfc(7515, "5.2"),
  };
}

const borrowed: Finding = {
  id: "signature-borrowed",
  severity: "danger",
  title: "The signature of another token",
  detail:
    "These 43 characters belong to the sample on jwt.io (John Doe, 1234567890), which your-256-bit-secret verifies. Whoever wrote this token changed the claims and kept the signature, so no key can verify it.",
  source: article("Size issues"),
};

function derForm(alg: unknown): Finding {
  return {
    id: "signature-der",
    severity: "danger",
    title: "The signature is in DER form",
    detail: `OpenSSL and Java write ECDSA signatures like this. ${alg} wants the two numbers R and S one after the other, at a fixed length, so no verifier accepts it.`,
    source: rfc(7518, "3.4"),
  };
}

function wrongLength(alg: unknown, has: number, wanted: number): Finding {
  return {
    id: "signature-length",
    severity: "danger",
    title: `${has.toLocaleString("en")} bytes cannot be a signature of ${alg}`,
    detail: `${alg} signatures have ${wanted.toLocaleString("en")} bytes. It was cut, or made with another algorithm.`,
    source: rfc(7518, "3"),
  };
}

function shortRsa(has: number): Finding {
  return {
    id: "signature-short-rsa",
    severity: "danger",
    title: `An RSA key of ${has * 8} bits`,
    detail:
      "The signature is as long as the key. RSA keys need at least 2,048 bits.",
    source: rfc(7518, "3.3"),
  };
}
