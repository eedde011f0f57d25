import type { JsonPart, Reading } from "./reading";
import type { Source } from "./source";

export const SEVERITIES = ["danger", "warn", "note", "good"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** One result of the check-up. */
export interface Finding {
  id: string;
  severity: Severity;
  title: string;
  detail: string;
  source: Source;
}

type Values = JsonPart["values"];

/** A reading as the checks see it. */
export interface Subject {
  reading: Reading;
  header: Values;
  /** Null when nobody can read them without a key. */
  claims: Values | null;
  /** The reader's clock, in seconds since 1970. */
  nowSec: number;
  /** A DPoP proof is made for one request: it needs no exp, iss or aud. */
  isProof: boolean;
}

export type Check = (subject: Subject) => Finding[];

export function subjectOf(reading: Reading, nowSec: number): Subject {
  const { header, payload } = reading;
  const values = header?.values ?? {};
  const isObject =
    payload !== null && (payload.whole || payload.members.length > 0);
  return {
    reading,
    header: values,
    claims: isObject ? payload.values : null,
    nowSec,
    isProof: String(values.typ).toLowerCase() === "dpop+jwt",
  };
}
