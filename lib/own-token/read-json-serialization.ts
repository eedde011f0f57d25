import { decodeBase64url } from "./decode-base64url";
import type { CompactReading } from "./read-compact";
import { type ReadPart, readJson, readJsonPart } from "./read-json-part";
import type { Fault, SignedParts, TokenPart } from "./reading";

type Values = Readonly<Record<string, unknown>>;

/** Signatures beyond these are counted, not read. */
const MOST_SIGNATURES = 20;

const JWE_MEMBERS = {
  encrypted_key: "encrypted key",
  iv: "initialization vector",
  ciphertext: "ciphertext",
  tag: "authentication tag",
};

/**
 * Reads a token in JSON Serialization (RFC 7515 § 7.2, RFC 7516 § 7.2); null
 * when the text is no such object.
 */
export function readJsonSerialization(text: string): CompactReading | null {
  if (!text.startsWith("{")) return null;
  const { json, faults } = readJson(new TextEncoder().encode(text));
  const { values } = json;
  const around = faults.map((fault) => ({ part: "token", ...fault }));
  if (typeof values.ciphertext === "string")
    return readJwe(text, values, around);
  const signs = Array.isArray(values.signatures) || "signature" in values;
  if (typeof values.payload !== "string" || !signs) return null;
  return readJws(text, values, around);
}

function readJws(
  token: string,
  values: Values,
  around: Fault[],
): CompactReading {
  const general = Array.isArray(values.signatures);
  const all = general ? (values.signatures as unknown[]) : [values];
  const signed = all
    .slice(0, MOST_SIGNATURES)
    .map((entry) => signedParts(entry, String(values.payload)));
  const first = signed[0] ?? { payload: String(values.payload), signature: "" };
  const header = readJsonPart("header", first.protected ?? "");
  const payload = readJsonPart("payload", first.payload);
  const signature = plainPart("signature", first.signature);
  const parts = [
    ...(first.protected === undefined ? [] : [header]),
    payload,
    signature,
  ];
  const count = all.length === 1 ? "one signature" : `${all.length} signatures`;
  return {
    kind: "jws",
    title: `A signed token (JWS) in ${general ? "general" : "flattened"} JSON form`,
    explanation: `The JSON Serialization of RFC 7515, with ${count}. It is too long for a header or a cookie; JWTs use the compact form with dots.`,
    token,
    parts: parts.map(bare),
    faults: [...around, ...parts.flatMap((part) => part.faults)],
    header: first.protected === undefined ? null : header.json,
    payload: payload.json,
    signed,
  };
}

function readJwe(
  token: string,
  values: Values,
  around: Fault[],
): CompactReading {
  const isHeader = typeof values.protected === "string";
  const header = readJsonPart(
    "header",
    isHeader ? String(values.protected) : "",
  );
  const others = Object.entries(JWE_MEMBERS).flatMap(([member, name]) => {
    const value = values[member];
    return typeof value === "string" ? [plainPart(name, value)] : [];
  });
  const parts = isHeader ? [header, ...others] : others;
  return {
    kind: "jwe",
    title: "An encrypted token (JWE) in JSON form",
    explanation:
      "The JSON Serialization of RFC 7516. Its protected header can be read, its claims need a key.",
    token,
    parts: parts.map(bare),
    faults: [...around, ...parts.flatMap((part) => part.faults)],
    header: isHeader ? header.json : null,
    payload: null,
    signed: [],
  };
}

function signedParts(entry: unknown, payload: string): SignedParts {
  const {
    protected: text,
    header,
    signature,
  }: Values = typeof entry === "object" && entry !== null ? { ...entry } : {};
  return {
    ...(typeof text === "string" ? { protected: text } : {}),
    ...(typeof header === "object" && header !== null
      ? { header: { ...header } }
      : {}),
    payload,
    signature: typeof signature === "string" ? signature : "",
  };
}

function plainPart(
  name: string,
  text: string,
): TokenPart & { faults: Fault[] } {
  const { bytes, faults } = decodeBase64url(text);
  const named = faults.map((fault) => ({ part: name, ...fault }));
  return { name, text, bytes, json: null, faults: named };
}

function bare({ name, text, bytes, json }: ReadPart | TokenPart): TokenPart {
  return { name, text, bytes, json };
}
