import { fromNow, isDate, isMilliseconds, yearOf } from "./human-time";

/** Registered names in plain words (RFC 7515 § 4.1, RFC 7519 § 4.1, OpenID Connect). */
const NOTES: Record<string, string | undefined> = {
  alg: "how it is signed or how its key is wrapped; the verifier decides what it takes",
  enc: "how the content is encrypted",
  typ: "what kind of token it is",
  cty: "what is inside: JWT for a token in a token",
  kid: "which key to use",
  jku: "an address to fetch keys from",
  jwk: "a key that the token brings along",
  x5c: "certificates that the token brings along",
  x5u: "an address to fetch certificates from",
  crit: "parameters that a verifier must understand",
  iss: "who issued it",
  sub: "whom it is about",
  aud: "who may accept it",
  jti: "its serial number",
  azp: "the client it was issued to (OpenID Connect)",
  nonce: "binds it to one request (OpenID Connect)",
  sid: "which login it came from (OpenID Connect)",
  scope: "what it may be used for (RFC 8693)",
  client_id: "the OAuth client (RFC 9068)",
  acr: "how strongly the user was authenticated",
  amr: "by which means the user was authenticated",
  cnf: "the key that its holder must prove (RFC 7800)",
  act: "who acts for the subject (RFC 8693)",
  role: "authority, as it was when the token was issued",
  roles: "authority, as it was when the token was issued",
  permissions: "authority, as it was when the token was issued",
};

const TIMES: Record<string, string | undefined> = {
  exp: "expires",
  nbf: "not valid before",
  iat: "issued",
  auth_time: "the user logged in",
};

/** One claim or header parameter in plain words; empty where there are none. */
export function noteOf(name: string, value: unknown, nowSec: number): string {
  const what = Object.hasOwn(TIMES, name) ? TIMES[name] : undefined;
  if (what !== undefined && typeof value === "number") {
    return `${what} ${whenOf(value, nowSec)}`;
  }
  return (Object.hasOwn(NOTES, name) ? NOTES[name] : undefined) ?? "";
}

function whenOf(value: number, nowSec: number): string {
  if (isMilliseconds(value)) {
    const meant = isDate(value / 1000) ? localTime(value / 1000) : "no date";
    return `in the year ${yearOf(value)}; in milliseconds it would be ${meant}`;
  }
  if (!isDate(value)) return "at no date that can be shown";
  return `${localTime(value)}, ${fromNow(value, nowSec)}`;
}

/** In the reader's own time zone and language. */
function localTime(sec: number): string {
  return new Date(sec * 1000).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
}
