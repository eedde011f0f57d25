import { SignJWT } from "jose";
import type { FindingTable } from "@/lib/http/finding-contract";
import { plain } from "./cells";

/** Guessing at HMAC secrets: a token to try it on, and what a rate means. */

const SEC_PER_YEAR = 31_557_600;

/** Secrets that nobody here tried, and how many of each there are. */
const SPACES = [
  { label: "eight lowercase letters", bits: 8 * Math.log2(26) },
  { label: "eight letters and digits", bits: 8 * Math.log2(62) },
  { label: "twelve of all 94 characters", bits: 12 * Math.log2(94) },
  { label: "256 random bits", bits: 256 },
];

/** The token that an attacker has seen. */
export function signedWith(secret: string): Promise<string> {
  return new SignJWT({ sub: "123" })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
}

/** How long half of each space would take at a rate that was measured. */
export function extrapolation(guessesPerSec: number): FindingTable {
  const rate = Math.round(guessesPerSec).toLocaleString("en");
  return {
    caption: `Computed, not tried: half of all secrets at ${rate} guesses a second`,
    columns: ["the secret", "this core", "ten thousand times faster"],
    rows: SPACES.map(({ label, bits }) => {
      const seconds = 2 ** (bits - 1) / guessesPerSec;
      return {
        label,
        cells: [plain(duration(seconds)), plain(duration(seconds / 10_000))],
      };
    }),
  };
}

/** A span of time in the largest unit that fits; above a million years as a power of ten. */
export function duration(seconds: number): string {
  const years = seconds / SEC_PER_YEAR;
  if (years >= 1e6) return `${powerOfTen(years)} years`;
  const [size, unit] = [
    [years, "years"] as const,
    [seconds / 86_400, "days"] as const,
    [seconds / 3_600, "hours"] as const,
    [seconds / 60, "minutes"] as const,
  ].find(([value]) => value >= 1) ?? [seconds, "seconds"];
  const digits = size < 10 ? 1 : 0;
  return `${size.toLocaleString("en", { maximumFractionDigits: digits })} ${unit}`;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerOfTen(value: number): string {
  const exponent = String(Math.floor(Math.log10(value)));
  return `10${[...exponent].map((digit) => RAISED[Number(digit)]).join("")}`;
}
