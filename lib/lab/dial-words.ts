import type { DialRow } from "@/lib/http/measure-contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import { formatBytes, formatSpan } from "./format";

/** What each strategy buys and what it pays, fair to both sides. */
export const DIAL_WORDS: Record<StrategyId, string> = {
  "jwt-stateless":
    "Nothing to ask and nothing to keep: it verifies while Redis is down, and nobody can end it early.",
  "jwt-denylist":
    "One EXISTS for each check buys an end for any single token. It keeps an index of what is out, and each denied jti until it would have expired.",
  "jwt-epoch":
    "One MGET and one small key for each user end all of that user’s tokens at once, never one of them alone.",
  "jwt-refresh":
    "Checks ask nobody; the refresh token does. A copy lives as long as the access token, so make that short.",
  "sealed-cookie":
    "As stateless as a JWT, and private. Signing keys do not matter to it; nor does a logout.",
  "redis-session":
    "One GETEX for each check, and the whole session to keep. In return the next check knows everything.",
};

/** How long the copy lived on, as a figure. */
export function tellSurvivalOf({ survivalSec }: DialRow): string {
  return survivalSec === 0 ? "refused at once" : formatSpan(survivalSec);
}

/** What a login keeps in Redis, and what its end adds or frees. */
export function tellState({ stateBytes }: DialRow): string {
  const { login, revocation } = stateBytes;
  const after = login + revocation;
  if (login === 0 && revocation === 0) return "nothing";
  return revocation === 0
    ? formatBytes(login)
    : `${told(login)}, then ${told(after)}`;
}

function told(sizeBytes: number): string {
  return sizeBytes === 0 ? "nothing" : formatBytes(sizeBytes);
}

const LEAST_SEC = 0.5;
const MOST_SEC = 400 * 86_400;

/** Where a span stands on a logarithmic scale, from 0 to 1. */
export function placeOfSpan(spanSec: number): number {
  if (spanSec <= LEAST_SEC) return 0;
  return Math.log(spanSec / LEAST_SEC) / Math.log(MOST_SEC / LEAST_SEC);
}
