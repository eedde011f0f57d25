import { cutAtDots, readCompact } from "./read-compact";
import { readJsonSerialization } from "./read-json-serialization";
import type { Reading } from "./reading";
import { type Recognised, recogniseMarked } from "./recognise-marked";
import { recogniseOther } from "./recognise-other";
import { cutDisclosures } from "./selective-disclosure";
import { unwrap } from "./unwrap";

/** Longer texts are read up to here: two million characters. */
const MOST_CHARACTERS = 2_000_000;

/** A token in a token in a token is read; deeper ones are named only. */
const NESTED_LEVELS = 3;

/**
 * Reads any pasted text as far as it can be read without a key, and explains
 * what it is and where it breaks. Never throws, and never refuses.
 */
export function readToken(pasted: string, level = 0): Reading {
  const tooLong = pasted.length > MOST_CHARACTERS;
  const { text, notes } = unwrap(pasted.slice(0, MOST_CHARACTERS));
  const stripped = tooLong
    ? [
        ...notes,
        `All but the first ${MOST_CHARACTERS.toLocaleString("en")} characters.`,
      ]
    : notes;
  if (text === "") return nothing(stripped);
  const disclosed = cutDisclosures(text);
  if (disclosed !== null) stripped.push(disclosed.note);
  const token = disclosed?.token ?? text;
  const read = readAny(token);
  return { ...read, stripped, nested: readNested(read, level) };
}

type Read = Omit<Reading, "stripped" | "nested">;

function readAny(token: string): Read {
  const marked = recogniseMarked(token);
  if (marked !== null) return withoutParts(token, marked);
  return (
    readJsonSerialization(token) ??
    readDots(token) ??
    withoutParts(token, recogniseOther(token))
  );
}

/** Two or four dots make a token; other counts do when a header comes first. */
function readDots(text: string): Read | null {
  const { count } = cutAtDots(text);
  if (count === 1 || /^\s*[{[<]/.test(text)) return null;
  const read = readCompact(text);
  const { header } = read;
  const hasHeader =
    header !== null && (header.whole || header.members.length > 0);
  if (hasHeader) return read;
  return (count === 3 || count === 5) && !/\s/.test(text) ? read : null;
}

function withoutParts(token: string, recognised: Recognised): Read {
  const { payload = null, ...told } = recognised;
  const nothing = { token, parts: [], faults: [], header: null, signed: [] };
  return { ...nothing, ...told, payload };
}

/** A signed token inside a signed token (RFC 7519 § 5.2, `cty`). */
function readNested(read: Read, level: number): Reading | null {
  const payload = read.parts.find(({ name }) => name === "payload");
  if (read.kind === "claims" || level >= NESTED_LEVELS) return null;
  if (payload === undefined || payload.json !== null) return null;
  const text = new TextDecoder().decode(payload.bytes);
  return text.startsWith("ey") ? readToken(text, level + 1) : null;
}

function nothing(stripped: string[]): Reading {
  return {
    kind: "empty",
    title: "Nothing to read yet",
    explanation:
      stripped.length === 0
        ? "Paste a token, or try one of the examples."
        : "There is only white space or unseen characters here. Paste a token, or try one of the examples.",
    stripped,
    ...{ token: "", parts: [], faults: [], header: null, payload: null },
    nested: null,
    signed: [],
  };
}
