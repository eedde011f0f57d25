import { z } from "zod";

/** Straight quotation marks and apostrophes as a typesetter sets them. */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([{—])"/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s([{—])'/g, "$1‘")
    .replace(/'/g, "’");
}

/** Our own prose in a data file; the article's words stay as they are. */
export const prose = z.string().transform(typographic);
