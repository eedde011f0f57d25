import type { StrategyId } from "@/lib/strategies/strategy";
import { formatSpan } from "./format";

const STOPS = [
  { ttlSec: 60, detail: "dies before a coffee is ready" },
  { ttlSec: 300, detail: "a usual access token, renewed often" },
  { ttlSec: 900, detail: "an access token of the mainstream" },
  { ttlSec: 3_600, detail: "the article’s minimal token" },
  { ttlSec: 43_200, detail: "NIST’s overall limit at AAL3" },
  { ttlSec: 86_400, detail: "the article’s session cookie" },
  { ttlSec: 30 * 86_400, detail: "the article’s token to avoid" },
  { ttlSec: 400 * 86_400, detail: "the longest a browser keeps a cookie" },
];

export interface LifetimeOption {
  value: string;
  label: string;
  detail: string;
}

const IDLE_STOPS = [
  { ttlSec: 60, detail: "gone while the reader makes a note" },
  { ttlSec: 300, detail: "common where money is moved" },
  { ttlSec: 1_800, detail: "the lab’s default" },
  { ttlSec: 86_400, detail: "the longest the lab takes" },
];

/** Lifetimes to choose from; one that is none of them is listed as it is. */
export function lifetimeOptions(ttlSec: number): LifetimeOption[] {
  return optionsOf(STOPS, ttlSec);
}

/** Idle timeouts to choose from, likewise. */
export function idleOptions(idleSec: number): LifetimeOption[] {
  return optionsOf(IDLE_STOPS, idleSec);
}

function optionsOf(stops: typeof STOPS, sec: number): LifetimeOption[] {
  const known = stops.some(({ ttlSec }) => ttlSec === sec);
  const own = { ttlSec: sec, detail: "as it is set now" };
  return (known ? stops : [...stops, own])
    .toSorted((one, other) => one.ttlSec - other.ttlSec)
    .map(({ ttlSec, detail }) => ({
      value: String(ttlSec),
      label: formatSpan(ttlSec),
      detail,
    }));
}

/** What a lifetime ends, in the words of a strategy. */
export function lifetimeLabel(strategy: StrategyId): string {
  switch (strategy) {
    case "redis-session":
      return "Absolute timeout";
    case "jwt-refresh":
      return "Access token lives";
    default:
      return "Lives";
  }
}
