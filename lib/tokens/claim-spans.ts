import { scanJson } from "./scan-json";

/** Where one claim lies in its JSON text, in UTF-8 bytes. */
export interface ClaimSpan {
  name: string;
  /** From the quote before the name … */
  start: number;
  /** … to the byte after the value. The comma belongs to no claim. */
  end: number;
  sizeBytes: number;
}

/** A range of characters: `start` is in it, `end` is not. */
export interface CharacterSpan {
  start: number;
  end: number;
}

/**
 * The claims of a JSON object, in their order, with what each costs. A broken
 * text gives the claims before the break; a text that is no object gives none.
 */
export function claimSpans(jsonText: string): ClaimSpan[] {
  return spansOfBytes(new TextEncoder().encode(jsonText));
}

/** The same for a text that is already UTF-8. */
export function spansOfBytes(json: Uint8Array): ClaimSpan[] {
  return scanJson(json).members.map(({ name, start, end }) => ({
    name,
    start,
    end,
    sizeBytes: end - start,
  }));
}

/** Bytes that belong to no claim: brackets, commas, white space. */
export function structureBytes(jsonText: string): number {
  const claims = claimSpans(jsonText);
  const total = new TextEncoder().encode(jsonText).length;
  return claims.reduce((left, { sizeBytes }) => left - sizeBytes, total);
}

/**
 * The base64url characters that carry at least one bit of a range of bytes.
 * A character has 6 bits, so two neighbours may share one (RFC 4648 § 5).
 */
export function encodedSpan(startByte: number, endByte: number): CharacterSpan {
  if (endByte <= startByte) {
    const at = Math.floor((startByte * 4) / 3);
    return { start: at, end: at };
  }
  return {
    start: Math.floor((startByte * 4) / 3),
    end: Math.ceil((endByte * 4) / 3),
  };
}
