/** Keeps a figure and its unit on one line. */
const SPACE = "\u00a0";

const UNITS = [
  { name: "d", sec: 86_400 },
  { name: "h", sec: 3_600 },
  { name: "min", sec: 60 },
  { name: "s", sec: 1 },
];

/** A span in its two largest units: `29 d 23 h`, `4 min 5 s`, `38 ms`. */
export function formatSpan(spanSec: number): string {
  const sec = Math.max(0, spanSec);
  if (sec < 1) return `${Math.round(sec * 1000)}${SPACE}ms`;
  if (sec < 10) return `${sec.toFixed(1)}${SPACE}s`;
  const whole = Math.floor(sec);
  const largest = UNITS.findIndex((unit) => whole >= unit.sec);
  let rest = whole;
  const parts: string[] = [];
  for (const unit of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(rest / unit.sec);
    rest -= count * unit.sec;
    if (count > 0) parts.push(`${count}${SPACE}${unit.name}`);
  }
  return parts.join(SPACE);
}

/** Like `formatSpan` in whole seconds, for countdowns that tick. */
export function formatCountdown(spanSec: number): string {
  const sec = Math.max(0, Math.floor(spanSec));
  return sec < 10 ? `${sec}${SPACE}s` : formatSpan(sec);
}

/** `0.31 ms`, and microseconds below a tenth of that: `3 µs`. */
export function formatElapsed(elapsedMs: number): string {
  if (elapsedMs < 0.1) return `${Math.round(elapsedMs * 1000)} µs`;
  return elapsedMs < 10
    ? `${elapsedMs.toFixed(2)} ms`
    : `${elapsedMs.toFixed(0)} ms`;
}

export function formatBytes(sizeBytes: number): string {
  return `${sizeBytes.toLocaleString("en")} B`;
}

/** A user's name as it stands in a sentence: `Alice`. */
export function nameOf(user: string): string {
  return user.charAt(0).toUpperCase() + user.slice(1);
}

/** `1 Redis command`, `0 Redis commands`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
