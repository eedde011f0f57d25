import {
  type JsonFault,
  type Scanned,
  scanNumber,
  scanString,
  scanWord,
} from "./json-scalars";

/** One member of the outermost object; offsets in UTF-8 bytes. */
export interface JsonMember {
  name: string;
  /** From the quote before the name … */
  start: number;
  valueStart: number;
  /** … to the byte after the value, without the comma. */
  end: number;
}

export interface JsonScan {
  /** What the text starts as; null when it starts as nothing. */
  kind: "object" | "array" | "scalar" | null;
  /** The members that were read whole, up to the fault if there is one. */
  members: JsonMember[];
  fault: JsonFault | null;
  /** The member in which the text breaks, when its name was still read. */
  brokenMember: string | null;
  /** Names that an object of the first levels holds twice (RFC 7519 § 4). */
  duplicates: string[];
  /** How deep objects and arrays are nested: 1 for `{}`. */
  depth: number;
}

const OPEN_OBJECT = 0x7b;
const OPEN_ARRAY = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_ARRAY = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;

/** Names are compared in the first levels only: memory must stay bounded. */
const COMPARED_LEVELS = 32;

type Expected = "value" | "value-or-close" | "name" | "name-or-close" | "after";

/**
 * Reads JSON without building values: where each member of the outermost
 * object lies, and the first place that breaks the grammar of RFC 8259. Works
 * with a stack of its own, so no nesting is too deep.
 */
export function scanJson(bytes: Uint8Array): JsonScan {
  const scan = emptyScan(bytes);
  const open: number[] = [];
  const names: Set<string>[] = [];
  const duplicates = new Set<string>();
  let member: JsonMember | null = null;
  let expected: Expected = "value";
  let at = skipSpace(bytes, 0);

  while (at < bytes.length || open.length > 0 || expected !== "after") {
    const step = takeStep(bytes, at, expected, open);
    if ("reason" in step) {
      scan.fault = step;
      scan.brokenMember = member?.name ?? null;
      break;
    }
    if (step.opened) {
      scan.depth = Math.max(scan.depth, open.length);
      if (open.length <= COMPARED_LEVELS) names[open.length] = new Set();
    }
    if (step.name !== undefined) {
      const known = names[open.length];
      if (known?.has(step.name)) duplicates.add(step.name);
      known?.add(step.name);
      if (open.length === 1) {
        const valueStart = skipSpace(bytes, step.end);
        member = { name: step.name, start: at, valueStart, end: 0 };
      }
    }
    if (step.valueEnded && open.length === 1 && member !== null) {
      scan.members.push({ ...member, end: step.end });
      member = null;
    }
    expected = step.expected;
    at = skipSpace(bytes, step.end);
  }
  return { ...scan, duplicates: [...duplicates] };
}

interface Step {
  end: number;
  expected: Expected;
  name?: string;
  opened?: boolean;
  valueEnded?: boolean;
}

/** Reads one token of the grammar at `at`; opens and closes on the stack. */
function takeStep(
  bytes: Uint8Array,
  at: number,
  expected: Expected,
  open: number[],
): Step | JsonFault {
  const byte = bytes[at];
  if (byte === undefined) return { at, reason: ENDS[expected] };
  const closes = open.at(-1) === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY;
  const mayClose = expected.endsWith("-or-close") || expected === "after";
  if (mayClose && open.length > 0 && byte === closes) {
    open.pop();
    return { end: at + 1, expected: "after", valueEnded: true };
  }
  if (expected === "after") return takeComma(at, byte, open);
  if (expected.startsWith("name")) return takeName(bytes, at);
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
    open.push(byte);
    const next = byte === OPEN_OBJECT ? "name-or-close" : "value-or-close";
    return { end: at + 1, expected: next, opened: true };
  }
  if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
    return { at, reason: "a value is missing before this bracket" };
  }
  const scalar = scanScalar(bytes, at, byte);
  if ("reason" in scalar) return scalar;
  return { end: scalar.end, expected: "after", valueEnded: true };
}

const ENDS: Record<Expected, string> = {
  value: "the text ends where a value should start",
  "value-or-close": "the text ends inside an array",
  name: "the text ends where a name should start",
  "name-or-close": "the text ends inside an object",
  after: "the text ends before its last bracket is closed",
};

function takeComma(at: number, byte: number, open: number[]): Step | JsonFault {
  if (open.length === 0) {
    return { at, reason: "something follows after the end of the JSON text" };
  }
  if (byte !== COMMA) {
    return { at, reason: "a comma or a closing bracket is missing here" };
  }
  const inObject = open.at(-1) === OPEN_OBJECT;
  return { end: at + 1, expected: inObject ? "name" : "value" };
}

function takeName(bytes: Uint8Array, at: number): Step | JsonFault {
  if (bytes[at] === CLOSE_OBJECT) {
    return { at, reason: "a comma with nothing after it" };
  }
  if (bytes[at] !== QUOTE) {
    return { at, reason: "a name in double quotes is missing here" };
  }
  const scanned = scanString(bytes, at);
  if ("reason" in scanned) return scanned;
  const name = nameIn(bytes.subarray(at, scanned.end));
  const colon = skipSpace(bytes, scanned.end);
  if (bytes[colon] !== COLON) {
    const reason =
      colon < bytes.length
        ? "a colon is missing after the name"
        : "the text ends after a name";
    return { at: colon, reason };
  }
  return { end: colon + 1, expected: "value", name };
}

/** The name without its quotes; most have nothing to decode or unescape. */
function nameIn(quoted: Uint8Array): string {
  const isPlain = (byte: number) => byte < 0x80 && byte !== BACKSLASH;
  return quoted.length < 64 && quoted.every(isPlain)
    ? String.fromCharCode(...quoted.subarray(1, -1))
    : JSON.parse(decoder.decode(quoted));
}

function scanScalar(bytes: Uint8Array, at: number, byte: number): Scanned {
  if (byte === QUOTE) return scanString(bytes, at);
  const isNumber = byte === 0x2d || (byte >= 0x30 && byte <= 0x39);
  return isNumber ? scanNumber(bytes, at) : scanWord(bytes, at);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function emptyScan(bytes: Uint8Array): JsonScan {
  const first = bytes[skipSpace(bytes, 0)];
  const kind =
    first === undefined
      ? null
      : first === OPEN_OBJECT
        ? "object"
        : first === OPEN_ARRAY
          ? "array"
          : "scalar";
  const nothing = { members: [], duplicates: [], depth: 0 };
  return { kind, fault: null, brokenMember: null, ...nothing };
}

/** White space as JSON knows it: space, tab, line feed, carriage return. */
function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) break;
    at += 1;
  }
  return at;
}
