import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
  SignJWT,
} from "jose";
import { type Refusal, refuse } from "@/lib/strategies/refusal";
import type {
  Claims,
  Context,
  IssueRequest,
  StrategyId,
} from "@/lib/strategies/strategy";
import { crypto, decide } from "@/lib/trace/recorder";
import { ALGORITHMS, type Algorithm } from "./algorithms";
import { isCanonicalBase64url } from "./base64url";
import type { SigningKey } from "./signing-keys";

/**
 * Explicit typing (RFC 8725 § 3.11), by the type of RFC 9068 § 2.1. The lab has
 * no OAuth clients, so its tokens lack the `client_id` that § 2.2 asks for.
 */
const TYPE = "at+jwt";

export interface NewJwt {
  user: string;
  claims: Claims;
  algorithm: Algorithm;
  jti: string;
  /** Seconds since the epoch. */
  issuedAt: number;
  /** Seconds since the epoch. */
  expiresAt: number;
}

export interface VerifiedJwt {
  ok: true;
  user: string;
  jti: string;
  issuedAt: number;
  expiresAt: number;
  algorithm: Algorithm;
  /** Everything the payload says, registered claims included. */
  claims: Claims;
}

/** Who may accept a token: one strategy of one realm (RFC 7519 § 4.1.3). */
export function audience(realmId: string, strategy: StrategyId): string {
  return `realm:${realmId}/${strategy}`;
}

/** Signs a token of the lab's profile with the realm's current key. */
export async function signJwt(
  ctx: Context,
  strategy: StrategyId,
  jwt: NewJwt,
): Promise<string> {
  const key = await ctx.signingKeys.current(jwt.algorithm);
  const registered = {
    iss: `realm:${ctx.realmId}`,
    aud: audience(ctx.realmId, strategy),
    sub: jwt.user,
    iat: jwt.issuedAt,
    exp: jwt.expiresAt,
    jti: jwt.jti,
  };
  // Written first for the reader, and last so that no claim replaces them.
  const payload = { ...registered, ...jwt.claims, ...registered };
  const header = { alg: jwt.algorithm, typ: TYPE, kid: key.kid };
  const token = new SignJWT(payload).setProtectedHeader(header);
  return crypto(`sign with ${jwt.algorithm}`, () => token.sign(key.sign));
}

/** What to issue so that a token is renewed: the same login, a fresh `exp`. */
export function renewalOf(token: VerifiedJwt): IssueRequest {
  const { iss, aud, sub, iat, exp, jti, ...claims } = token.claims;
  return {
    user: token.user,
    claims,
    ttlSec: token.expiresAt - token.issuedAt,
    algorithm: token.algorithm,
  };
}

/**
 * Verifies a token in the order that matters: strict format, algorithm, key,
 * signature, claims. Each is a step of the trace; the first failure is the
 * refusal. Server state is the strategy's own business, afterwards.
 * Source: RFC 8725 § 3, RFC 7519 § 7.2.
 */
export async function verifyJwt(
  ctx: Context,
  strategy: StrategyId,
  token: string,
): Promise<VerifiedJwt | Refusal> {
  // #region order
  const unverified = parse(token);
  if (!unverified.ok) return unverified;

  const allowed = allowAlgorithm(unverified.algorithm);
  if (!allowed.ok) return allowed;

  const key = findKey(ctx, strategy, unverified);
  if (!key.ok) return key;

  return checkSignatureAndClaims(ctx, strategy, token, key.key);
  // #endregion order
}

interface Unverified {
  ok: true;
  algorithm: unknown;
  kid: unknown;
  payload: JWTPayload;
}

function parse(token: string): Unverified | Refusal {
  const parts = token.split(".");
  if (parts.length !== 3) {
    return malformed(`A JWS has three parts; this has ${parts.length}.`);
  }
  if (!parts.every(isCanonicalBase64url)) {
    return malformed("A part is not canonical base64url.");
  }
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const payload = decodeJwt(token);
    decide("format", true, "three canonical base64url parts, two JSON objects");
    return { ok: true, algorithm: alg, kid, payload };
  } catch {
    return malformed("Header or payload is not a JSON object.");
  }
}

function malformed(detail: string): Refusal {
  decide("format", false, detail);
  return refuse("malformed", detail);
}

function allowAlgorithm(algorithm: unknown): { ok: true } | Refusal {
  const ok = ALGORITHMS.some((allowed) => allowed === algorithm);
  const detail = ok
    ? `${algorithm} is on the allow-list`
    : `The header's alg is not one of ${ALGORITHMS.join(", ")}.`;
  decide("algorithm", ok, detail);
  return ok ? { ok } : refuse("wrong-algorithm", detail);
}

function findKey(
  ctx: Context,
  strategy: StrategyId,
  { algorithm, kid, payload }: Unverified,
): { ok: true; key: SigningKey } | Refusal {
  const key = typeof kid === "string" ? ctx.signingKeys.byKid(kid) : undefined;
  if (key === undefined) {
    const expected = audience(ctx.realmId, strategy);
    const refusal = payload.aud === expected ? "unknown-key" : "wrong-audience";
    const detail =
      refusal === "unknown-key"
        ? "No signing key of this realm has the token's kid."
        : "The token names another audience, and a key that is not ours.";
    decide("key", false, detail);
    return refuse(refusal, detail);
  }
  if (key.algorithm !== algorithm) {
    const detail = `The key with this kid signs ${key.algorithm} only.`;
    decide("key", false, detail);
    return refuse("wrong-algorithm", detail);
  }
  decide("key", true, `kid ${key.kid}: ${key.algorithm}, held in this process`);
  return { ok: true, key };
}

async function checkSignatureAndClaims(
  ctx: Context,
  strategy: StrategyId,
  token: string,
  key: SigningKey,
): Promise<VerifiedJwt | Refusal> {
  const options: JWTVerifyOptions = {
    algorithms: [key.algorithm],
    issuer: `realm:${ctx.realmId}`,
    audience: audience(ctx.realmId, strategy),
    typ: TYPE,
    requiredClaims: ["sub", "iat", "exp", "jti"],
    currentDate: new Date(ctx.nowSec * 1000),
  };
  try {
    const verified = await crypto(`verify ${key.algorithm} signature`, () =>
      jwtVerify(token, key.verify, options).catch(claimsFailure),
    );
    if (verified instanceof Error) return claimsRefusal(verified);
    const { payload } = verified;
    const { sub = "", jti = "", iat = 0, exp = 0 } = payload;
    decide("claims", true, "iss, aud, typ, exp, sub and jti are as required");
    return {
      ok: true,
      user: sub,
      jti,
      issuedAt: iat,
      expiresAt: exp,
      algorithm: key.algorithm,
      claims: payload,
    };
  } catch (error) {
    return signatureRefusal(error);
  }
}

type ClaimsFailure = errors.JWTExpired | errors.JWTClaimValidationFailed;

/** jose looks at claims once the signature holds: the check itself passed. */
function claimsFailure(error: unknown): ClaimsFailure {
  if (error instanceof errors.JWTExpired) return error;
  if (error instanceof errors.JWTClaimValidationFailed) return error;
  throw error;
}

function signatureRefusal(error: unknown): Refusal {
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    const detail = "The signature does not match header and payload.";
    decide("signature", false, detail);
    return refuse("bad-signature", detail);
  }
  if (error instanceof errors.JOSEError) {
    return malformed("jose cannot read this token.");
  }
  throw error;
}

function claimsRefusal(failure: ClaimsFailure): Refusal {
  const { claim, reason } = failure;
  if (failure instanceof errors.JWTExpired) {
    return claimRefused("expired", "exp is in the past on the realm's clock.");
  }
  if (reason === "missing") {
    return claimRefused("missing-claim", `The claim ${claim} is missing.`);
  }
  const refusal = REFUSAL_OF_CLAIM[claim] ?? "malformed";
  return claimRefused(refusal, `The claim ${claim} is not as required.`);
}

const REFUSAL_OF_CLAIM: Record<string, Refusal["refusal"]> = {
  aud: "wrong-audience",
  iss: "wrong-issuer",
  typ: "wrong-type",
  nbf: "not-yet-valid",
};

function claimRefused(refusal: Refusal["refusal"], detail: string): Refusal {
  decide("claims", false, detail);
  return refuse(refusal, detail);
}
