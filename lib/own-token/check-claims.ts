import type { Finding, Subject } from "./finding";
import { asvs, measured, rfc } from "./source";

/** Issuer, audience and subject: who speaks, to whom, about whom. */
export function checkClaims(subject: Subject): Finding[] {
  const { claims, isProof } = subject;
  if (claims === null || isProof) return [];
  const found = [...checkIssuer(claims.iss), ...checkAudience(claims.aud)];
  if (found.length === 0) found.push(addressed);
  return [...found, ...checkSubject(claims.sub), ...checkSerial(claims.jti)];
}

function checkIssuer(iss: unknown): Finding[] {
  if (iss === undefined) return [noIssuer];
  return typeof iss === "string" ? [] : [notText("iss", "4.1.1")];
}

function checkAudience(aud: unknown): Finding[] {
  if (aud === undefined) return [noAudience];
  const list = Array.isArray(aud) ? aud : [aud];
  if (!list.every((name) => typeof name === "string") || list.length === 0) {
    return [notText("aud", "4.1.3")];
  }
  return list.length > 1 ? [manyAudiences(list.length)] : [];
}

function checkSubject(sub: unknown): Finding[] {
  if (sub === undefined) return [noSubject];
  return typeof sub === "string" ? [] : [subjectNotText];
}

function checkSerial(jti: unknown): Finding[] {
  const wrong = jti !== undefined && typeof jti !== "string";
  return wrong ? [notText("jti", "4.1.7")] : [];
}

const noIssuer: Finding = {
  id: "iss-missing",
  severity: "warn",
  title: "No iss: it does not say who issued it",
  detail:
    "A verifier with keys of several issuers cannot tell which of them may speak here.",
  source: rfc(8725, "3.8"),
};

const noAudience: Finding = {
  id: "aud-missing",
  severity: "warn",
  title: "No aud: it does not say whom it is for",
  detail:
    "Every service that trusts the key accepts it. One of them can take it and use it at another.",
  source: asvs("9.2.3"),
};

const addressed: Finding = {
  id: "addressed",
  severity: "good",
  title: "Says who issued it, and for whom",
  detail:
    "iss and aud are there. They protect only if the verifier compares both with what it expects.",
  source: rfc(8725, "3.9"),
};

function manyAudiences(count: number): Finding {
  return {
    id: "aud-many",
    severity: "note",
    title: `For ${count.toLocaleString("en")} services at once`,
    detail:
      "Each of them can present it to the others as its own. One token per service keeps them apart.",
    source: asvs("9.2.4"),
  };
}

const noSubject: Finding = {
  id: "sub-missing",
  severity: "note",
  title: "No sub: the user has another name here",
  detail:
    "sub is the claim that libraries and gateways know. Tokens for machines name the client there.",
  source: rfc(7519, "4.1.2"),
};

const subjectNotText: Finding = {
  id: "sub-not-string",
  severity: "warn",
  title: "sub is not a string",
  detail:
    "The standard asks for one. jsonwebtoken and jose accept a number, other libraries refuse it.",
  source: measured("both libraries with a number; RFC 7519 § 4.1.2"),
};

function notText(name: string, section: string): Finding {
  const list = name === "aud" ? ", or a list of them" : "";
  return {
    id: `${name}-not-string`,
    severity: "warn",
    title: `${name} is not a string`,
    detail: `It has to be a string${list}. What a library makes of it differs.`,
    source: rfc(7519, section),
  };
}
