import { type KeyType, tellKeyType } from "./key-type";
import { readPem } from "./read-pem";

/** How a pasted secret is turned into bytes. */
export const SECRET_ENCODINGS = ["text", "base64", "base64url", "hex"] as const;

export type SecretEncoding = (typeof SECRET_ENCODINGS)[number];

/** A pasted key, as far as it can be read without knowing the algorithm. */
export type PastedKey =
  | { form: "secret"; bytes: Uint8Array; told: string }
  | {
      form: "pem";
      pem: string;
      isPrivate: boolean;
      type: KeyType;
      told: string;
    }
  | { form: "jwk"; jwk: Jwk; told: string }
  | { form: "unreadable"; told: string };

export type Jwk = Record<string, unknown> & { kty?: string; kid?: string };

/**
 * Reads a secret, a PEM, a JWK, or the key of a JWK Set that `kid` names.
 * What cannot be read says where and why.
 */
export function readKey(
  text: string,
  encoding: SecretEncoding,
  kid: unknown,
): PastedKey {
  const trimmed = text.trim();
  if (trimmed.includes("-----BEGIN ")) return fromPem(trimmed);
  if (trimmed.startsWith("{")) return fromJson(trimmed, kid);
  return fromSecret(text, encoding);
}

function fromPem(text: string): PastedKey {
  const read = readPem(text);
  if ("unreadable" in read) {
    return {
      form: "unreadable",
      told: `The PEM cannot be read: ${read.unreadable}.`,
    };
  }
  const { format, der, type, form } = read;
  const label = format === "spki" ? "PUBLIC KEY" : "PRIVATE KEY";
  const told = `${tellKeyType(type)}, as a ${form}`;
  const isPrivate = format === "pkcs8";
  return { form: "pem", pem: pemOf(label, der), isPrivate, type, told };
}

function pemOf(label: string, der: Uint8Array): string {
  let binary = "";
  for (const byte of der) binary += String.fromCharCode(byte);
  return `-----BEGIN ${label}-----\n${btoa(binary)}\n-----END ${label}-----`;
}

function fromJson(text: string, kid: unknown): PastedKey {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    return { form: "unreadable", told: `The JSON of the key breaks: ${why}.` };
  }
  const { keys } = value as { keys?: unknown };
  if (keys === undefined) return fromJwk(value as Jwk);
  const listed = Array.isArray(keys) ? keys.filter(isJwk) : [];
  if (listed.length === 0) {
    return { form: "unreadable", told: "The JWK Set holds no key." };
  }
  const found =
    listed.find((key) => key.kid !== undefined && key.kid === kid) ??
    (listed.length === 1 && (kid === undefined || listed[0]?.kid === undefined)
      ? listed[0]
      : undefined);
  if (found !== undefined) return fromJwk(found);
  const names = listed.map(({ kid: name }) => String(name ?? "(none)"));
  const told = `No key of the set has the token’s kid. It has: ${names.join(", ")}.`;
  return { form: "unreadable", told };
}

function isJwk(value: unknown): value is Jwk {
  return typeof value === "object" && value !== null;
}

function fromJwk(jwk: Jwk): PastedKey {
  const { kty, crv } = jwk;
  if (typeof kty !== "string") {
    return {
      form: "unreadable",
      told: "The JWK has no kty, so nobody knows what kind of key it is.",
    };
  }
  const type = { kty, crv } as KeyType;
  return { form: "jwk", jwk, told: `${tellKeyType(type)}, as a JWK` };
}

function fromSecret(text: string, encoding: SecretEncoding): PastedKey {
  if (text === "") return { form: "unreadable", told: "There is no key yet." };
  const bytes = secretBytes(text, encoding);
  if (bytes === null) {
    return { form: "unreadable", told: `The secret is not ${encoding}.` };
  }
  const told = `a secret of ${bytes.length} bytes`;
  return { form: "secret", bytes, told };
}

/** The bytes of a secret; null when it is not written in that way. */
export function secretBytes(
  text: string,
  encoding: SecretEncoding,
): Uint8Array | null {
  const compact = text.trim();
  switch (encoding) {
    case "text":
      return new TextEncoder().encode(text);
    case "hex":
      return /^([\da-f]{2})+$/i.test(compact)
        ? Uint8Array.from(compact.match(/../g) ?? [], (pair) =>
            Number.parseInt(pair, 16),
          )
        : null;
    case "base64":
      return /^[A-Za-z\d+/]+={0,2}$/.test(compact) ? fromBase64(compact) : null;
    case "base64url":
      return /^[\w-]+$/.test(compact)
        ? fromBase64(compact.replaceAll("-", "+").replaceAll("_", "/"))
        : null;
  }
}

function fromBase64(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  } catch {
    return null;
  }
}
