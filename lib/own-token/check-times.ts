import { checkLifetime } from "./check-lifetime";
import type { Finding, Subject } from "./finding";
import { fromNow, isMilliseconds, yearOf } from "./human-time";
import { measured, rfc } from "./source";

/** Clocks differ by “a few minutes” at most (RFC 7519 § 4.1.4). */
const LEEWAY_SEC = 300;

/** The three times of a token: whether they are times, and make sense. */
export function checkTimes(subject: Subject): Finding[] {
  const { claims } = subject;
  if (claims === null) return [];
  const wrong = ["exp", "iat", "nbf"].flatMap((name) =>
    wrongForm(name, claims[name]),
  );
  return [
    ...wrong,
    ...checkExpiry(subject),
    ...checkOrder(subject),
    ...checkLifetime(subject),
  ];
}

function wrongForm(name: string, value: unknown): Finding[] {
  if (value === undefined) return [];
  if (typeof value !== "number") {
    const kind =
      value === null
        ? "null"
        : Array.isArray(value)
          ? "an array"
          : `a ${typeof value}`;
    return [
      {
        id: `${name}-not-number`,
        severity: "danger",
        title: `${name} is ${kind}, not a number`,
        detail:
          "Times are numbers of seconds since 1970. Libraries differ: some refuse, some take the token as one without this time.",
        source: rfc(7519, "2"),
      },
    ];
  }
  if (!isMilliseconds(value)) return [];
  return [
    {
      id: `${name}-milliseconds`,
      severity: "danger",
      title: `${name} is in milliseconds`,
      detail: `As seconds it means the year ${yearOf(value)}.${name === "exp" ? " The token never expires, and libraries say nothing: we saw jsonwebtoken and jose accept it." : ""} Divide by 1,000.`,
      source:
        name === "exp"
          ? measured("exp in milliseconds; RFC 7519 § 2")
          : rfc(7519, "2"),
    },
  ];
}

function checkExpiry({ claims, nowSec, isProof }: Subject): Finding[] {
  const exp = claims?.exp;
  if (exp === undefined) return isProof ? [] : [noExpiry];
  if (typeof exp !== "number" || isMilliseconds(exp) || exp > nowSec) return [];
  return [
    {
      id: "exp-past",
      severity: "note",
      title: `Expired ${fromNow(exp, nowSec)}`,
      detail:
        "By your clock. A verifier refuses it from exp on; a few minutes of leeway for clocks that differ are allowed.",
      source: rfc(7519, "4.1.4"),
    },
  ];
}

const noExpiry: Finding = {
  id: "exp-missing",
  severity: "danger",
  title: "No exp: it never expires",
  detail:
    "A copy of it works until the signing key changes. Libraries do not ask for exp by themselves: jsonwebtoken and jose accept such a token unless told otherwise (requiredClaims, maxTokenAge).",
  source: measured("both libraries without exp; RFC 7519 § 4.1.4"),
};

function checkOrder({ claims, nowSec }: Subject): Finding[] {
  const found: Finding[] = [];
  const time = (name: string) => {
    const value = claims?.[name];
    return typeof value === "number" && !isMilliseconds(value) ? value : null;
  };
  const [exp, iat, nbf] = [time("exp"), time("iat"), time("nbf")];
  if (iat !== null && iat > nowSec + LEEWAY_SEC)
    found.push(issuedLater(iat, nowSec));
  if (nbf !== null && nbf > nowSec + LEEWAY_SEC)
    found.push(notYet(nbf, nowSec));
  for (const [name, start] of [
    ["iat", iat],
    ["nbf", nbf],
  ] as const) {
    if (exp !== null && start !== null && exp <= start)
      found.push(neverValid(name));
  }
  return found;
}

function issuedLater(iat: number, nowSec: number): Finding {
  return {
    id: "iat-future",
    severity: "warn",
    title: `Issued ${fromNow(iat, nowSec)}`,
    detail:
      "iat lies in the future by your clock: the issuer’s clock is wrong, or the token was made by hand. Libraries accept it unless a greatest age is set.",
    source: rfc(7519, "4.1.6"),
  };
}

function notYet(nbf: number, nowSec: number): Finding {
  return {
    id: "nbf-future",
    severity: "note",
    title: `Not valid yet: ${fromNow(nbf, nowSec)}`,
    detail: "nbf lies in the future by your clock. Until then it is refused.",
    source: rfc(7519, "4.1.5"),
  };
}

function neverValid(name: string): Finding {
  return {
    id: `exp-before-${name}`,
    severity: "danger",
    title: `exp is not after ${name}`,
    detail: "It had expired before it began, so it was never valid.",
    source: rfc(7519, "4.1.4"),
  };
}
