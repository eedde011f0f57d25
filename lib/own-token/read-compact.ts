import { decodeBase64url } from "./decode-base64url";
import { type ReadPart, readJsonPart } from "./read-json-part";
import type { Fault, Reading, TokenPart } from "./reading";
import { rfc } from "./source";
import { tellJwe, tellJws } from "./tell-kind";

const JWS_PARTS = ["header", "payload", "signature"];
const JWE_PARTS = [
  ...["header", "encrypted key", "initialization vector"],
  ...["ciphertext", "authentication tag"],
];

/** More parts than any token has are counted, not kept. */
const KEPT_PARTS = 8;

const DOT = ".".charCodeAt(0);

/** The text between dots, at most `KEPT_PARTS`, and how many there are. */
export function cutAtDots(text: string): { cut: string[]; count: number } {
  let count = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === DOT) count += 1;
  }
  return { cut: text.split(".", KEPT_PARTS), count };
}

export type CompactReading = Omit<Reading, "stripped" | "nested">;

/** Reads a token in Compact Serialization (RFC 7515 § 7.1, RFC 7516 § 7.1). */
export function readCompact(token: string): CompactReading {
  const { cut, count } = cutAtDots(token);
  const header = readJsonPart("header", cut[0] ?? "");
  const isJwe =
    count === 5 || (count !== 3 && header.json.values.enc !== undefined);
  const names = isJwe ? JWE_PARTS : JWS_PARTS;
  const read = cut
    .slice(1)
    .map((text, at) => readPart(names[at + 1], text, at + 2, header));
  const parts = [header, ...read];
  const faults = [
    ...countFaults(count, names.length, isJwe),
    ...kindFaults(count, header),
    ...parts.flatMap((part) => part.faults),
  ];
  const payload = isJwe ? null : (parts[1]?.json ?? null);
  const shape = { header: header.json, payload, token, faults };
  const signed = isJwe || count !== 3 ? [] : [signedPart(cut)];
  const told = isJwe ? tellJwe(shape) : tellJws({ ...shape, cut, count });
  return { ...told, ...shape, parts: parts.map(withoutFaults), signed };
}

function readPart(
  name: string | undefined,
  text: string,
  number: number,
  header: ReadPart,
): TokenPart & { faults: Fault[] } {
  if (name === "payload" && header.json.values.b64 === false) {
    const bytes = new TextEncoder().encode(text);
    return { name, text, bytes, json: null, faults: [] };
  }
  if (name === "payload" && text !== "") {
    return readPayload(name, text);
  }
  const { bytes, faults } = decodeBase64url(text);
  const part = name ?? `part ${number}`;
  const named = faults.map((fault) => ({ part, ...fault }));
  return { name: part, text, bytes, json: null, faults: named };
}

/** A payload that is a token itself is read as one, not as JSON. */
function readPayload(name: string, text: string) {
  const part = readJsonPart(name, text);
  const isToken = /^ey[\w-]+\./.test(
    String.fromCharCode(...part.bytes.subarray(0, 200)),
  );
  if (!isToken) return part;
  const faults = part.faults.filter(({ unit }) => unit === "character");
  return { ...part, json: null, faults };
}

function countFaults(count: number, wanted: number, isJwe: boolean): Fault[] {
  if (count === wanted) return [];
  const kind = isJwe
    ? "an encrypted token (JWE) has five"
    : "a signed token (JWS) has three";
  const dots =
    count === 2 ? "one dot" : `${(count - 1).toLocaleString("en")} dots`;
  const cutOff = count < wanted ? " The end is missing: it was cut off" : "";
  return [
    {
      part: "token",
      at: null,
      unit: "character",
      reason: `${dots}, so ${count.toLocaleString("en")} parts; ${kind}.${cutOff}`,
      readOn: false,
      source: isJwe ? rfc(7516, "7.1") : rfc(7515, "7.1"),
    },
  ];
}

/** RFC 7516 § 9 gives two ways to tell JWS from JWE: they must agree. */
function kindFaults(count: number, header: ReadPart): Fault[] {
  if (!header.json.whole) return [];
  const encrypts = header.json.values.enc !== undefined;
  if ((count === 3 && !encrypts) || (count === 5 && encrypts)) return [];
  if (count !== 3 && count !== 5) return [];
  const reason = encrypts
    ? "the header names an encryption (enc), but there are three parts, as a signed token has"
    : "five parts, as an encrypted token has, but the header names no encryption (enc)";
  const source = rfc(7516, "9");
  return [
    {
      part: "header",
      at: null,
      unit: "character",
      reason,
      readOn: true,
      source,
    },
  ];
}

function signedPart([header = "", payload = "", signature = ""]: string[]) {
  return { protected: header, payload, signature };
}

function withoutFaults({ name, text, bytes, json }: TokenPart): TokenPart {
  return { name, text, bytes, json };
}
