import { type JsonScan, scanJson } from "@/lib/tokens/scan-json";
import { type Decoded, decodeBase64url } from "./decode-base64url";
import { findUtf8Fault } from "./find-utf8-fault";
import type { Fault, JsonPart, TokenPart } from "./reading";
import { rfc, type Source } from "./source";

export interface ReadPart extends TokenPart {
  json: JsonPart;
  faults: Fault[];
}

const BOM = [0xef, 0xbb, 0xbf];
const lossy = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decodes one part that should be a JSON object, and says where it breaks. */
export function readJsonPart(name: string, text: string): ReadPart {
  const decoded = decodeBase64url(text);
  const bytes = betterOf(decoded);
  const { json, faults } = readJson(bytes);
  const all = [...decoded.faults, ...faults];
  return {
    name,
    text,
    bytes,
    json,
    faults: all.map((f) => ({ part: name, ...f })),
  };
}

/**
 * With foreign characters in a part, what stands before them is certain. When
 * the part reads as a whole without them, they were merely put in between.
 */
function betterOf({ bytes, skipped }: Decoded): Uint8Array {
  if (skipped === null) return bytes;
  const scan = scanJson(skipped);
  return scan.fault === null && scan.kind === "object" ? skipped : bytes;
}

/** Reads bytes as a JSON object in UTF-8 (RFC 7519 § 7.2). */
export function readJson(bytes: Uint8Array): {
  json: JsonPart;
  faults: Omit<Fault, "part">[];
} {
  const marked = BOM.every((byte, at) => bytes[at] === byte);
  const json = marked ? bytes.subarray(BOM.length) : bytes;
  const faults: Omit<Fault, "part">[] = marked ? [byteOrderMark()] : [];
  const utf8 = findUtf8Fault(json);
  if (utf8 !== null) faults.push(utf8);
  const scan = scanJson(json);
  const broken = faultOf(scan);
  // One cause is told once: what is no UTF-8 is no JSON either.
  if (broken !== null && broken.at !== utf8?.at) faults.push(broken);
  if (scan.fault === null) faults.push(...scan.duplicates.map(twice));
  const { members, brokenMember, duplicates, depth } = scan;
  const whole = broken === null && utf8 === null;
  const values = valuesOf(json, scan);
  const told = { json, members, values, whole, brokenMember };
  return { json: { ...told, duplicates, depth }, faults };
}

function faultOf({ fault, kind, brokenMember }: JsonScan) {
  if (fault !== null) {
    const inside = brokenMember === null ? "" : ` (inside “${brokenMember}”)`;
    return notWhole(fault.at, `${fault.reason}${inside}`, rfc(8259, "2"));
  }
  if (kind === "object") return null;
  const what = kind === "array" ? "an array" : "a single value";
  const source = rfc(7519, "7.2");
  return notWhole(0, `it is JSON, but ${what} and no object`, source);
}

/** The values of the members that were read, by one parse of the text. */
function valuesOf(json: Uint8Array, scan: JsonScan): JsonPart["values"] {
  if (scan.members.length === 0) return Object.create(null);
  const end = scan.members.at(-1)?.end ?? 0;
  const text = `${lossy.decode(json.subarray(0, end))}}`;
  try {
    return Object.setPrototypeOf(JSON.parse(text), null);
  } catch {
    return Object.create(null);
  }
}

function notWhole(at: number, reason: string, source: Source) {
  return { at, unit: "byte", reason, readOn: false, source } as const;
}

function byteOrderMark() {
  const reason = "a byte order mark, which JSON text must not start with";
  const source = rfc(8259, "8.1");
  return { at: 0, unit: "byte", reason, readOn: true, source } as const;
}

function twice(name: string) {
  return {
    at: null,
    unit: "byte",
    reason: `the name “${name}” stands twice in one object: two parsers may read two different values`,
    readOn: true,
    source: rfc(7519, "4"),
  } as const;
}
