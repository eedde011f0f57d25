const UNITS = [
  { name: "year", sec: 31_556_952 },
  { name: "day", sec: 86_400 },
  { name: "hour", sec: 3_600 },
  { name: "minute", sec: 60 },
  { name: "second", sec: 1 },
];

/** Seconds since 1970 beyond this are milliseconds: it is the year 5138. */
const MILLISECONDS_FROM = 1e11;

/** `12 minutes`, `3 years`: the largest unit, rounded down. */
export function roughSpan(spanSec: number): string {
  const sec = Math.abs(spanSec);
  const unit = UNITS.find((each) => sec >= each.sec) ?? UNITS.at(-1);
  const count = Math.floor(sec / (unit?.sec ?? 1));
  return `${count.toLocaleString("en")} ${unit?.name}${count === 1 ? "" : "s"}`;
}

/** `in 12 minutes`, `3 years ago`. */
export function fromNow(sec: number, nowSec: number): string {
  const span = roughSpan(sec - nowSec);
  return sec >= nowSec ? `in ${span}` : `${span} ago`;
}

/** A number of seconds that can be shown as a date. */
export function isDate(sec: unknown): sec is number {
  return (
    typeof sec === "number" && !Number.isNaN(new Date(sec * 1000).getTime())
  );
}

/** Whether a NumericDate was written in milliseconds (RFC 7519 § 2). */
export function isMilliseconds(value: unknown): value is number {
  return typeof value === "number" && value > MILLISECONDS_FROM;
}

/** The year of a NumericDate, also beyond what dates can hold. */
export function yearOf(sec: number): string {
  return String(Math.floor(1970 + sec / 31_556_952));
}
