import { SIGNATURE_ALGORITHMS, signatureAlgorithm } from "./algorithms";
import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import { asvs, JWT_CHEAT_SHEET, measured, rfc } from "./source";

/** Whether the algorithm of a signed token is one, and whom it trusts. */
export function checkAlgorithm(subject: Subject): Finding[] {
  const { reading, header } = subject;
  if (reading.kind !== "jws" && reading.kind !== "unsecured") return [];
  const { alg } = header;
  if (typeof alg !== "string" || alg === "") return [missing];
  if (alg.toLowerCase() === "none") return [none(alg)];
  const known = signatureAlgorithm(alg);
  if (known === null) return [unknown(alg)];
  if (known.family === "hmac") return [sharedSecret(alg, subject)];
  const found = [publicKey(alg)];
  if (alg === "EdDSA") found.push(oldName);
  if (known.family === "ml-dsa") found.push(large(alg));
  return found;
}

const missing: Finding = {
  id: "alg-missing",
  severity: "danger",
  title: "No algorithm in the header",
  detail:
    "Every signed token has to name its algorithm. A verifier has nothing to compare with its list of allowed ones, so it has to refuse.",
  source: rfc(7515, "4.1.1"),
};

function none(alg: string): Finding {
  const spelled =
    alg === "none"
      ? ""
      : ` The spelling “${alg.slice(0, 8)}” is meant to slip past a check for “none”.`;
  return {
    id: "alg-none",
    severity: "danger",
    title: "Algorithm none: nobody signed this",
    detail: `Anyone can write such a token with any claims in it.${spelled} A verifier needs a list of allowed algorithms, and none is not on it.`,
    source: asvs("9.1.2"),
  };
}

function unknown(alg: string): Finding {
  const lower = alg.toLowerCase();
  const meant = Object.keys(SIGNATURE_ALGORITHMS).find(
    (name) => name.toLowerCase() === lower,
  );
  const hint =
    meant === undefined
      ? "It is not in the registry of JWS algorithms."
      : `The names are case-sensitive: ${meant} is registered.`;
  return {
    id: "alg-unknown",
    severity: "danger",
    title: `Unknown algorithm “${visible(alg.slice(0, 40))}”`,
    detail: `${hint} A verifier that pins its algorithms refuses it.`,
    source: rfc(7518, "3.1"),
  };
}

function sharedSecret(alg: string, { claims }: Subject): Finding {
  const several = Array.isArray(claims?.aud) && claims.aud.length > 1;
  return several
    ? {
        id: "alg-shared-by-several",
        severity: "danger",
        title: `${alg} for several services: each of them can forge`,
        detail:
          "aud names more than one service. With HMAC, whoever can verify can also sign, so each of them can write tokens for the others. A key pair (ES256, Ed25519) keeps signing with the issuer.",
        source: JWT_CHEAT_SHEET,
      }
    : {
        id: "alg-shared-secret",
        severity: "note",
        title: `${alg}: whoever verifies can also sign`,
        detail:
          "Fine while one program does both, with a secret of at least as many random bits as the hash has. As soon as a second service verifies, use a key pair.",
        source: rfc(7518, "3.2"),
      };
}

function publicKey(alg: string): Finding {
  return {
    id: "alg-public-key",
    severity: "good",
    title: `${alg}: verifiers cannot sign`,
    detail:
      "The signature is made with a private key and checked with its public half, which can be given to any service.",
    source: JWT_CHEAT_SHEET,
  };
}

const oldName: Finding = {
  id: "alg-eddsa-name",
  severity: "note",
  title: "EdDSA is now called Ed25519",
  detail:
    "The name EdDSA leaves the curve open and is deprecated. A verifier whose list has only one of the two names refuses the other: we saw jose do so.",
  source: rfc(9864, "2.2"),
};

function large(alg: string): Finding {
  return {
    id: "alg-large-signature",
    severity: "note",
    title: `${alg} signatures are large`,
    detail:
      "ML-DSA stands up to quantum computers, and even its smallest signature takes 3,227 characters, so that hardly any claims fit into a cookie.",
    source: measured("ML-DSA-44 has 2,420 bytes of signature"),
  };
}
