/**
 * Every reason a credential can be refused for. A refusal is a value, never an
 * exception: exceptions are bugs or outages.
 */
export const REFUSAL_TITLES = {
  "missing-credential": "No credential was presented",
  malformed: "The credential cannot be read",
  "wrong-algorithm":
    "The token is signed with an algorithm that is not allowed",
  "unknown-key": "The token names a signing key this issuer does not have",
  "bad-signature": "The signature does not match the content",
  "wrong-type": "The token is of another type",
  "wrong-issuer": "The token was issued by someone else",
  "wrong-audience": "The token is meant for another audience",
  "missing-claim": "The token lacks a claim this verifier requires",
  expired: "The credential has expired",
  "not-yet-valid": "The token is not valid yet",
  revoked: "The credential was revoked",
  "refresh-reused": "The refresh token was used before",
  "unknown-session": "There is no such session",
} as const;

export type RefusalId = keyof typeof REFUSAL_TITLES;

/** A typed "no". The detail is for people and never contains a credential. */
export interface Refusal {
  ok: false;
  refusal: RefusalId;
  detail: string;
}

export function refuse(refusal: RefusalId, detail: string): Refusal {
  return { ok: false, refusal, detail };
}
