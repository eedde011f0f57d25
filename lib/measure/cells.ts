import type { Cell } from "@/lib/http/finding-contract";

/** The words and signs of a finding's table. */

export function plain(text: string | number): Cell {
  return { text: typeof text === "number" ? text.toLocaleString("en") : text };
}

export function bytes(sizeBytes: number): Cell {
  const digits = { maximumFractionDigits: 2 };
  const text = sizeBytes.toLocaleString("en", digits).replace("-", "\u2212");
  return { text: `${text} B` };
}

/** An HTTP status: below 400 is a yes. */
export function status(code: number): Cell {
  return { text: String(code), tone: code < 400 ? "accepted" : "refused" };
}

export function verdict(accepted: boolean, words: [string, string]): Cell {
  return {
    text: accepted ? words[0] : words[1],
    tone: accepted ? "accepted" : "refused",
  };
}

/** How many of many were a yes. */
export function tally(accepted: number, of: number): Cell {
  return { text: `${accepted} of ${of} accepted`, tally: { accepted, of } };
}

export function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** `jwt-stateless` as the beginning of a figure's name: `jwtStateless`. */
export function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
