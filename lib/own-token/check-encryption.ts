import { CONTENT_ENCRYPTION, KEY_MANAGEMENT } from "./algorithms";
import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import { rfc } from "./source";

/** Rounds of a password hash that this page computes; jose’s default is 10,000. */
export const MOST_ROUNDS = 1_000_000;

/** What the header of an encrypted token tells. */
export function checkEncryption({ reading, header }: Subject): Finding[] {
  if (reading.kind !== "jwe") return [];
  const { alg, enc, zip, p2c } = header;
  const found = [...unknownNames(alg, enc)];
  if (found.length === 0) found.push(encrypted);
  if (alg === "RSA1_5") found.push(oldPadding);
  if (/^(RSA|ECDH)/.test(String(alg))) found.push(noSender);
  if (String(alg).startsWith("PBES2")) found.push(...password(p2c));
  if (zip !== undefined) found.push(compressed);
  const copied = ["iss", "sub", "aud"].filter((name) => name in header);
  if (copied.length > 0) found.push(readableClaims(copied));
  return found;
}

function unknownNames(alg: unknown, enc: unknown): Finding[] {
  const names = [
    ["alg", alg, KEY_MANAGEMENT],
    ["enc", enc, CONTENT_ENCRYPTION],
  ] as const;
  return names.flatMap(([name, value, known]) => {
    if (typeof value === "string" && known.has(value)) return [];
    const shown =
      typeof value === "string"
        ? `“${visible(value.slice(0, 40))}”`
        : "nothing usable";
    return [
      {
        id: `jwe-${name}-unknown`,
        severity: "danger" as const,
        title: `${name} names ${shown}`,
        detail: "No registered algorithm, so nobody can decrypt this.",
        source: rfc(7518, name === "alg" ? "4.1" : "5.1"),
      },
    ];
  });
}

const encrypted: Finding = {
  id: "jwe-encrypted",
  severity: "good",
  title: "The claims are encrypted",
  detail:
    "Only who has the key can read or change them. It does nothing for revocation: a copy works as long as it lives.",
  source: rfc(7516, "3"),
};

const oldPadding: Finding = {
  id: "jwe-rsa1-5",
  severity: "danger",
  title: "RSA1_5: do not use this padding",
  detail:
    "Servers that tell a bad padding from a bad content give the key away bit by bit (Bleichenbacher). RSA-OAEP replaces it; jose refuses RSA1_5.",
  source: rfc(8725, "3.2"),
};

const noSender: Finding = {
  id: "jwe-no-sender",
  severity: "warn",
  title: "Encrypted with a public key: it does not prove who wrote it",
  detail:
    "Anyone who has the public key can write such a token. Trust comes from a signature inside, and decrypting is not verifying.",
  source: rfc(7519, "11.2"),
};

function password(p2c: unknown): Finding[] {
  const count =
    typeof p2c === "number" ? p2c.toLocaleString("en") : "no number of";
  const isHuge = typeof p2c === "number" && p2c > MOST_ROUNDS;
  return [
    {
      id: isHuge ? "jwe-p2c-huge" : "jwe-password",
      severity: isHuge ? "danger" : "note",
      title: isHuge
        ? `${count} rounds: made to keep a server busy`
        : "Encrypted with a password",
      detail: isHuge
        ? "The sender chooses how often the receiver hashes the password. jose stops at 10,000 unless told otherwise, this page at 1,000,000."
        : `The key comes from a password in ${count} rounds (p2c). It is as strong as that password.`,
      source: rfc(7518, "4.8.1.2"),
    },
  ];
}

const compressed: Finding = {
  id: "jwe-zip",
  severity: "warn",
  title: "zip: compressed before it was encrypted",
  detail:
    "The length then tells something about the content, and a few bytes can unpack to gigabytes. jose stops at 250,000 bytes.",
  source: rfc(8725, "3.6"),
};

function readableClaims(names: string[]): Finding {
  return {
    id: "jwe-claims-in-header",
    severity: "note",
    title: `Readable in the header: ${names.join(", ")}`,
    detail:
      "These are copies of claims for whoever routes the token. They are authenticated, not secret.",
    source: rfc(7519, "5.3"),
  };
}
