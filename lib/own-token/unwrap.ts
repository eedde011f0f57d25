import { fromCookies, fromHeaderLine, withoutScheme } from "./unwrap-headers";
import { fromJson } from "./unwrap-json";
import { withoutQuotes, withoutUnseen, withoutWhiteSpace } from "./unwrap-text";
import { fromPercents, fromUrl } from "./unwrap-url";

/** What a rule found around a token, in words, and what it left. */
export interface Peeled {
  text: string;
  note: string;
}

/** Takes one layer off, or answers null when it is not there. */
export type Peel = (text: string) => Peeled | null;

/** From the outermost habit of pasting to the innermost. */
const PEELS: Peel[] = [
  withoutUnseen,
  trimmed,
  fromJson,
  withoutQuotes,
  fromHeaderLine,
  fromCookies,
  withoutScheme,
  fromUrl,
  fromPercents,
  withoutWhiteSpace,
];

/** A layer may hide another, but nobody wraps a token this often. */
const LAYERS = 12;

/** Takes off what people paste around a token, and says what it was. */
export function unwrap(pasted: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  let text = pasted;
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const peeled = isKeyText(text) ? null : peelOne(text);
    if (peeled === null) break;
    notes.push(peeled.note);
    text = peeled.text;
  }
  return { text, notes };
}

function peelOne(text: string): Peeled | null {
  for (const peel of PEELS) {
    const peeled = peel(text);
    if (peeled !== null && peeled.text !== text) return peeled;
  }
  return null;
}

/** Keys in PEM and SSH form have lines and spaces of their own. */
function isKeyText(text: string): boolean {
  return /^\s*(-----BEGIN |ssh-|ecdsa-sha2-)/.test(text);
}

function trimmed(text: string): Peeled | null {
  return { text: text.trim(), note: "White space around it." };
}
