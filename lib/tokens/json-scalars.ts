/** Where a JSON text breaks, in bytes from its start, and why. */
export interface JsonFault {
  at: number;
  reason: string;
}

/** The end of what was read (the byte after it), or where it breaks. */
export type Scanned = { end: number } | JsonFault;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** One JSON string that starts at `start`, with its quotes (RFC 8259 § 7). */
export function scanString(bytes: Uint8Array, start: number): Scanned {
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return { end: at + 1 };
    if (byte === BACKSLASH) {
      const escaped = scanEscape(bytes, at);
      if ("reason" in escaped) return escaped;
      at = escaped.end;
    } else if (byte < SPACE) {
      const code = byte.toString(16).toUpperCase().padStart(4, "0");
      return {
        at,
        reason: `a string holds the bare control character U+${code}; it must be escaped`,
      };
    } else {
      at += 1;
    }
  }
  return { at, reason: "the text ends inside a string" };
}

function scanEscape(bytes: Uint8Array, start: number): Scanned {
  if (start + 1 >= bytes.length) {
    return { at: bytes.length, reason: "the text ends inside an escape" };
  }
  const letter = String.fromCharCode(bytes[start + 1] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return { end: start + 2 };
  if (letter !== "u") {
    return { at: start, reason: "a backslash that starts no known escape" };
  }
  const digits = textOf(bytes, start + 2, start + 6);
  if (/^[0-9a-f]{4}$/i.test(digits)) return { end: start + 6 };
  return start + 6 > bytes.length
    ? { at: bytes.length, reason: "the text ends inside an escape" }
    : { at: start, reason: "\\u without four hexadecimal digits" };
}

/** One JSON number (RFC 8259 § 6). */
export function scanNumber(bytes: Uint8Array, start: number): Scanned {
  let end = start;
  while (end < bytes.length && isOfNumber(bytes[end] ?? 0)) end += 1;
  const text = textOf(bytes, start, end);
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { end };
  if (end === bytes.length && /^-?$|[.eE+-]$/.test(text)) {
    return { at: end, reason: "the text ends inside a number" };
  }
  const why = /^-?0\d/.test(text) ? "a number starts with 0" : "no JSON number";
  return { at: start, reason: why };
}

/** `true`, `false` or `null`; names what else people write there. */
export function scanWord(bytes: Uint8Array, start: number): Scanned {
  for (const word of ["true", "false", "null"]) {
    const found = textOf(bytes, start, start + word.length);
    if (found === word) return { end: start + word.length };
    if (start + found.length === bytes.length && word.startsWith(found)) {
      return { at: bytes.length, reason: `the text ends inside “${word}”` };
    }
  }
  return { at: start, reason: wordFault(bytes, start) };
}

function wordFault(bytes: Uint8Array, start: number): string {
  const [word = ""] = textOf(bytes, start, start + 12).match(/^[\w$]+/) ?? [];
  if (word !== "") return `“${word}” is no JSON value`;
  const first = textOf(bytes, start, start + 1);
  if (first === "'") return "JSON has no single quotes";
  if (first === "/") return "JSON has no comments";
  return "no JSON value starts like this";
}

function isOfNumber(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    "+-.eE".includes(String.fromCharCode(byte))
  );
}

const latin1 = new TextDecoder("latin1");

/** Bytes as Latin-1: enough for the ASCII that JSON is built of. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  return latin1.decode(bytes.subarray(start, end));
}
