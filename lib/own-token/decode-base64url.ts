import { describeCharacter } from "./characters";
import type { Fault } from "./reading";
import { rfc } from "./source";

export interface Decoded {
  /** Everything, or what stands before the first foreign character. */
  bytes: Uint8Array;
  /** The same with foreign characters left out, when there are any. */
  skipped: Uint8Array | null;
  faults: Omit<Fault, "part">[];
}

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FOREIGN = 255;
const PADDING = 254;

/** Value of each ASCII character; `+` and `/` are those of plain base64. */
const VALUES = new Uint8Array(128).fill(FOREIGN);
for (let value = 0; value < 64; value += 1) {
  VALUES[ALPHABET.charCodeAt(value)] = value;
}
VALUES["+".charCodeAt(0)] = 62;
VALUES["/".charCodeAt(0)] = 63;
VALUES["=".charCodeAt(0)] = PADDING;

/**
 * Decodes base64url as far as it goes and names every kind of place where it
 * is not what RFC 7515 § 2 asks for: the first of each kind, from 0.
 */
export function decodeBase64url(text: string): Decoded {
  const faults: Decoded["faults"] = [];
  const sextets = new Uint8Array(text.length);
  let count = 0;
  let beforeForeign = -1;
  let plain = -1;
  const end = text.length - paddingLength(text);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (VALUES[code] ?? FOREIGN) : FOREIGN;
    if (value < 64) {
      if (plain < 0 && (code === 0x2b || code === 0x2f)) plain = at;
      sextets[count] = value;
      count += 1;
    } else if (beforeForeign < 0) {
      beforeForeign = count;
      faults.push(foreign(text, at));
    }
  }
  if (plain >= 0) faults.push(plainBase64(text, plain));
  if (end < text.length) faults.push(padding(end));
  const whole = pack(sextets.subarray(0, count));
  if (beforeForeign >= 0) {
    const { bytes } = pack(sextets.subarray(0, beforeForeign));
    return { bytes, skipped: whole.bytes, faults };
  }
  if (whole.leftOver) faults.push(oneTooMany(end));
  else if (whole.unusedBits) faults.push(unusedBits(text, end - 1));
  return { bytes: whole.bytes, skipped: null, faults };
}

/** Four characters to three bytes, with what remains at the end. */
function pack(sextets: Uint8Array) {
  const remainder = sextets.length % 4;
  const length = Math.floor((sextets.length * 3) / 4);
  const bytes = new Uint8Array(length);
  for (let at = 0, to = 0; at < sextets.length; at += 4) {
    const bits =
      ((sextets[at] ?? 0) << 18) |
      ((sextets[at + 1] ?? 0) << 12) |
      ((sextets[at + 2] ?? 0) << 6) |
      (sextets[at + 3] ?? 0);
    // A typed array takes the low eight bits, and nothing beyond its end.
    bytes[to++] = bits >> 16;
    bytes[to++] = bits >> 8;
    bytes[to++] = bits;
  }
  const last = sextets.at(-1) ?? 0;
  const mask = remainder === 2 ? 0b1111 : remainder === 3 ? 0b11 : 0;
  return { bytes, leftOver: remainder === 1, unusedBits: (last & mask) !== 0 };
}

function paddingLength(text: string): number {
  let length = 0;
  while (length < text.length && text.at(-1 - length) === "=") length += 1;
  return length;
}

function foreign(text: string, at: number): Decoded["faults"][number] {
  const codePoint = text.codePointAt(at) ?? 0;
  const what = describeCharacter(codePoint);
  const reason =
    codePoint === 0x2026
      ? `${what}: the token was shortened where it was copied, the rest is missing`
      : `${what} is not one of the 64 characters of base64url`;
  const source = rfc(4648, "5");
  return { at, unit: "character", reason, readOn: false, source };
}

function plainBase64(text: string, at: number): Decoded["faults"][number] {
  const better = text[at] === "+" ? "-" : "_";
  return {
    at,
    unit: "character",
    reason: `“${text[at]}” is plain base64; base64url writes “${better}”. Strict verifiers refuse it`,
    readOn: true,
    source: rfc(7515, "2"),
  };
}

function padding(at: number): Decoded["faults"][number] {
  return {
    at,
    unit: "character",
    reason:
      "padding with “=”, which tokens leave out. Strict verifiers refuse it",
    readOn: true,
    source: rfc(7515, "2"),
  };
}

function oneTooMany(length: number): Decoded["faults"][number] {
  return {
    at: length - 1,
    unit: "character",
    reason: `${length.toLocaleString("en")} characters is one more than a multiple of four, which no bytes encode to: something is missing or added. The last character was left out`,
    readOn: false,
    source: rfc(4648, "4"),
  };
}

function unusedBits(text: string, at: number): Decoded["faults"][number] {
  return {
    at,
    unit: "character",
    reason: `the last character, “${text[at]}”, has bits set that no byte uses: another spelling of the same bytes, so a list of token strings does not recognise it`,
    readOn: true,
    source: rfc(4648, "3.5"),
  };
}
