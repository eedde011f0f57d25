import type { Fault } from "./reading";
import { rfc } from "./source";

const strict = new TextDecoder("utf-8", { fatal: true });

/** The first byte that is not UTF-8, and why; null when all are (RFC 3629). */
export function findUtf8Fault(bytes: Uint8Array): Omit<Fault, "part"> | null {
  try {
    strict.decode(bytes);
    return null;
  } catch {
    return faultAt(bytes, firstBreak(bytes));
  }
}

function faultAt(bytes: Uint8Array, at: number): Omit<Fault, "part"> {
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const why = isUtf16(bytes)
    ? "the text is UTF-16, and tokens are UTF-8"
    : at + lengthOf(bytes[at] ?? 0) > bytes.length
      ? `byte 0x${hex} starts a character that is cut off at the end`
      : `byte 0x${hex} is no UTF-8 here`;
  const source = rfc(7519, "7.2");
  return { at, unit: "byte", reason: why, readOn: false, source };
}

/** JSON in UTF-16 has a zero in every second byte of its start. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const bom =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return bom || (second === 0 && fourth === 0) || (first === 0 && third === 0);
}

/** Tables of RFC 3629 § 4: how long a sequence is, and its second byte. */
function firstBreak(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    if (length === 0) return at;
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      const [low, high] = next === 1 ? secondOf(lead) : [0x80, 0xbf];
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
function secondOf(lead: number): [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
