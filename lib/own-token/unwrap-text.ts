import { looksLikeToken } from "./looks-like-token";
import type { Peeled } from "./unwrap";

/** Zero-width and direction marks, soft hyphens: unseen, and never meant. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const PAIRS: Record<string, string> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "‘": "’",
  "«": "»",
  "<": ">",
  "(": ")",
};

/** Tokens start like this, white space or not. */
const TOKEN_CHARACTERS = /^[\w.~*+/=-]*$/;

export function withoutUnseen(text: string): Peeled | null {
  let count = 0;
  const left = text.replace(UNSEEN, () => {
    count += 1;
    return "";
  });
  if (count === 0) return null;
  const what =
    count === 1 ? "One unseen character" : `${count} unseen characters`;
  return { text: left, note: `${what} (zero-width or direction marks).` };
}

/** Quotes and brackets around it, with the comma or semicolon behind. */
export function withoutQuotes(text: string): Peeled | null {
  const bare = text.replace(/[,;]$/, "");
  const closing = PAIRS[text[0] ?? ""];
  if (closing !== undefined && bare.length > 1 && bare.endsWith(closing)) {
    return { text: bare.slice(1, -1), note: "The quotes around it." };
  }
  const inside = text.slice(1);
  if (closing !== undefined && looksLikeToken(inside.trimStart())) {
    return { text: inside, note: `The ${text[0]} before it.` };
  }
  if (looksLikeToken(text) && /["'`”’»>),;]$/.test(text)) {
    return { text: text.slice(0, -1), note: `The ${text.at(-1)} behind it.` };
  }
  return null;
}

/** Line breaks inside, as mails, terminals and source code put them. */
export function withoutWhiteSpace(text: string): Peeled | null {
  if (!looksLikeToken(text)) return null;
  const several = firstOfSeveral(text);
  if (several !== null) return several;
  const joined = text
    .replace(/["'`][ \t]{0,9}[+\\]?[ \t]{0,9}\r?\n[ \t]{0,99}["'`]/g, "")
    .replace(/\\[nrt]/g, "\n")
    .replace(/\\?\s+/g, "");
  if (joined === text || !TOKEN_CHARACTERS.test(joined)) return null;
  return { text: joined, note: "Line breaks and spaces inside it." };
}

/** Two whole tokens, one after the other: only one can be read. */
function firstOfSeveral(text: string): Peeled | null {
  const [first = "", ...others] = text.split(/\s+/, 20);
  const whole = [first, ...others].filter(
    (word) => looksLikeToken(word) && word.split(".", 6).length >= 3,
  );
  if (whole.length < 2 || whole[0] !== first) return null;
  return {
    text: first,
    note: "Text after it: this is the first of several tokens.",
  };
}
