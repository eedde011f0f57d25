const NAMES: Record<number, string> = {
  0: "a null character",
  9: "a tab",
  10: "a line break",
  13: "a carriage return",
  32: "a space",
  160: "a no-break space",
  173: "a soft hyphen",
  8203: "a zero-width space",
  8206: "a left-to-right mark",
  8207: "a right-to-left mark",
  8238: "a right-to-left override",
  65279: "a byte order mark",
  65533: "a replacement character",
};

/** Characters that show nothing, or turn the text around them. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u115f\u1160\u3164\u{e0000}-\u{e0fff}]/u;

const ALL_UNSEEN = new RegExp(UNSEEN.source, "gu");

/** A character in words that are safe to print: `“é” (U+00E9)`. */
export function describeCharacter(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
  const name = NAMES[codePoint];
  if (name !== undefined) return `${name} (U+${hex})`;
  const character = String.fromCodePoint(codePoint);
  if (UNSEEN.test(character)) return `an unseen character (U+${hex})`;
  return codePoint < 127 ? `“${character}”` : `“${character}” (U+${hex})`;
}

/** The text with unseen characters spelled out, so that nothing hides. */
export function visible(text: string): string {
  return text.replace(ALL_UNSEEN, (character) =>
    character === "\n" ? character : escapeOf(character.codePointAt(0) ?? 0),
  );
}

function escapeOf(codePoint: number): string {
  const hex = codePoint.toString(16);
  return codePoint > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
