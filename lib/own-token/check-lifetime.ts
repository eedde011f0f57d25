import type { Finding, Severity, Subject } from "./finding";
import { isMilliseconds, roughSpan } from "./human-time";
import { article, asvs, rfc, type Source } from "./source";

const HOUR_SEC = 3_600;
const DAY_SEC = 24 * HOUR_SEC;
const MONTH_SEC = 30 * DAY_SEC;

const LEVELS: {
  fromSec: number;
  id: string;
  severity: Severity;
  detail: string;
  source: Source;
}[] = [
  {
    fromSec: MONTH_SEC,
    id: "lifetime-month",
    severity: "danger",
    detail:
      "Thirty days or more: a stolen copy works for weeks, and so do rights that were taken away long ago. This is the token that the article warns of.",
    source: article("The Common Misconception"),
  },
  {
    fromSec: DAY_SEC + 1,
    id: "lifetime-day",
    severity: "warn",
    detail:
      "More than a day, which is long for a token that nobody looks up. The usual pair is a short access token and a refresh token that the server keeps.",
    source: asvs("7.3.2"),
  },
  {
    fromSec: HOUR_SEC + 1,
    id: "lifetime-hour",
    severity: "note",
    detail:
      "More than an hour: a copy stolen at any moment is good for half of the lifetime on average. Shorter is the cheapest form of revocation, and costs refreshes.",
    source: rfc(9700, "4.14"),
  },
  {
    fromSec: 1,
    id: "lifetime-short",
    severity: "good",
    detail:
      "An hour or less: what was stolen, or is out of date, does not last. Without a way to renew it, the user logs in again each time.",
    source: rfc(9700, "4.14"),
  },
];

/** Seconds from issue to expiry; null when the token does not say. */
export function lifetimeOf({ claims }: Subject): number | null {
  const exp = claims?.exp;
  const start = claims?.iat ?? claims?.nbf;
  if (typeof exp !== "number" || isMilliseconds(exp)) return null;
  if (typeof start !== "number" || isMilliseconds(start)) return null;
  return exp - start;
}

export function checkLifetime(subject: Subject): Finding[] {
  const { claims } = subject;
  const spanSec = lifetimeOf(subject);
  if (spanSec === null) {
    const hasEnd = typeof claims?.exp === "number";
    return hasEnd && claims.iat === undefined ? [noIssueTime] : [];
  }
  const level = LEVELS.find(({ fromSec }) => spanSec >= fromSec);
  if (level === undefined) return [];
  const { id, severity, detail, source } = level;
  const title = `Lives ${roughSpan(spanSec)}`;
  return [{ id, severity, title, detail, source }];
}

const noIssueTime: Finding = {
  id: "iat-missing",
  severity: "note",
  title: "No iat: nobody can tell how old it is",
  detail:
    "Without it, a verifier cannot refuse tokens that are older than the last change of password, or set a greatest age.",
  source: rfc(7519, "4.1.6"),
};
