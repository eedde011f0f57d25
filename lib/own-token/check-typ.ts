import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import { rfc } from "./source";

/** Whether the token says what kind of token it is (RFC 8725 § 3.11). */
export function checkTyp({ header, reading }: Subject): Finding[] {
  if (reading.header === null || reading.kind === "other") return [];
  const { typ } = header;
  if (typ === undefined) return [missing];
  if (typeof typ !== "string") return [notText];
  return [/^(application\/)?jwt$/i.test(typ) ? onlyJwt : explicit(typ)];
}

const WHY =
  "With one key for several kinds, a token for a password reset passes as a login unless something else tells them apart.";

const missing: Finding = {
  id: "typ-missing",
  severity: "note",
  title: "No typ: it does not say what it is for",
  detail: `${WHY} An access token has “at+jwt” here.`,
  source: rfc(8725, "3.11"),
};

const notText: Finding = {
  id: "typ-not-text",
  severity: "warn",
  title: "typ is not a string",
  detail: "It has to be a media type, such as “at+jwt”.",
  source: rfc(7515, "4.1.9"),
};

const onlyJwt: Finding = {
  id: "typ-jwt",
  severity: "note",
  title: "typ “JWT” says only that it is a JWT",
  detail: `${WHY} An explicit type, such as “at+jwt” for an access token, does.`,
  source: rfc(8725, "3.11"),
};

function explicit(typ: string): Finding {
  return {
    id: "typ-explicit",
    severity: "good",
    title: `Explicit type “${visible(typ.slice(0, 40))}”`,
    detail:
      "A verifier that asks for this type refuses every other kind of token, even one with the same key.",
    source: rfc(8725, "3.11"),
  };
}
