import { z } from "zod";
import { MAX_GRACE_SEC, MAX_IDLE_SEC } from "@/lib/realms/limits";
import {
  type Claims,
  MAX_TTL_SEC,
  type Revocation,
  type StrategyId,
} from "@/lib/strategies/strategy";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import type { Trace } from "@/lib/trace/steps";

/**
 * The HTTP contract: request schemas, and the shapes of the answers. Shared by
 * the route handlers and by the pages that call them.
 */

/** Claims the profile sets itself; callers add only other names. */
export const REGISTERED_CLAIMS = [
  "iss",
  "sub",
  "aud",
  "exp",
  "nbf",
  "iat",
  "jti",
] as const;

export const userName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/, "a user name: a–z, 0–9 and -, at most 31");

const credentialId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, "a credential id as login returned it");

const claims = z
  .record(z.string().min(1).max(64), z.json())
  .refine((value) => JSON.stringify(value).length <= 16_384, {
    message: "claims are limited to 16384 bytes of JSON",
  })
  .superRefine((value, issue) => {
    for (const name of REGISTERED_CLAIMS) {
      if (Object.hasOwn(value, name)) {
        issue.addIssue({
          code: "custom",
          path: [name],
          message: "is a registered claim that the issuer sets itself",
        });
      }
    }
  });

/** Which of two lanes on one page a cookie belongs to. */
export const lane = z.enum(["a", "b"]);
export type Lane = z.infer<typeof lane>;

export const openRealmBody = z.strictObject({
  idleSec: z.int().min(10).max(MAX_IDLE_SEC).optional(),
  graceSec: z.int().min(0).max(MAX_GRACE_SEC).optional(),
});

/** `PATCH /api/realms/{id}`: settings that hold from the next request on. */
export const settingsBody = openRealmBody.refine(
  (value) => Object.values(value).some((each) => each !== undefined),
  {
    message: "name at least one setting: idleSec, graceSec",
  },
);

export const clockBody = z.strictObject({
  advanceSec: z.int().min(1).max(MAX_TTL_SEC),
});

/** For calls whose path says all. */
export const noBody = z.strictObject({});

export const loginBody = z.strictObject({
  user: userName,
  ttlSec: z.int().min(1).max(MAX_TTL_SEC).optional(),
  algorithm: z.enum(ALGORITHMS).optional(),
  claims: claims.optional(),
  lane: lane.optional(),
  /** False: the answer sets no cookie, for experiments beside the lanes. */
  setCookie: z.boolean().optional(),
});

export const renewBody = z.strictObject({
  refreshToken: z.string().min(1).max(512).optional(),
  lane: lane.optional(),
});

export const logoutBody = renewBody;

export const revokeBody = z.discriminatedUnion("target", [
  z.strictObject({ target: z.literal("credential"), credentialId }),
  z.strictObject({ target: z.literal("user"), user: userName }),
  z.strictObject({ target: z.literal("everyone") }),
]);

export type LoginRequest = z.input<typeof loginBody>;
export type RevokeRequest = z.input<typeof revokeBody>;

/** RFC 9457 problem details, with the refusal id and the trace. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  refusal: string;
  /** The field that was wrong, as `claims.sub`. */
  field?: string;
  trace?: Trace;
}

export interface UserView {
  name: string;
  role: string;
  /** A deleted user cannot log in; what was issued before may outlive it. */
  deleted?: true;
}

/** What a realm's owner may change, in seconds. */
export interface RealmSettings {
  /** Idle timeout of server sessions. */
  idleSec: number;
  /** How long the predecessor of a refresh token may be retried. */
  graceSec: number;
}

/** `POST /api/realms`. Times are realm seconds since the epoch. */
export interface RealmOpened extends RealmSettings {
  id: string;
  users: UserView[];
  /** Real time at which the realm vanishes if unused, seconds since epoch. */
  expiresAt: number;
  /** Realm time now, seconds since the epoch. */
  now: number;
}

/** A JWS taken apart without a key. */
export interface DecodedToken {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

/** `POST …/login` and `POST …/renew`. */
export interface LoginAnswer {
  credential: string;
  credentialId: string;
  user: string;
  /** Bytes of the credential's value alone. */
  sizeBytes: number;
  /** Whole lines in bytes: the `Cookie:` line, the `Authorization:` line, `Set-Cookie:`. */
  wire: WireSizes;
  cookieName: string;
  /** The realm second at which it dies by itself. */
  expiresAt: number;
  decoded?: DecodedToken;
  refreshToken?: string;
  refreshExpiresAt?: number;
  trace: Trace;
}

/** Sizes in bytes of whole header lines, line end included. */
export interface WireSizes {
  cookieLine: number;
  authorizationLine: number;
  setCookieLine: number;
}

/** `GET …/me`; without the trace when it prefers `return=minimal`. */
export interface MeAnswer {
  user: string;
  claims: Claims;
  credentialId: string;
  expiresAt: number;
  trace: Trace;
}

/** `POST …/revoke`. */
export interface RevokeAnswer extends Omit<Revocation, "ok"> {
  trace: Trace;
}

/** `POST …/logout`: what it did end, and what it did not. */
export interface LogoutAnswer extends RevokeAnswer {
  /** This browser forgot its cookie. */
  cookieCleared: boolean;
  /** Copies elsewhere that are still accepted. */
  copiesStillAccepted: boolean;
}

/** `POST …/clock`. */
export interface ClockAnswer {
  /** Realm time, seconds since the epoch. */
  now: number;
  /** Redis keys that the move ended. */
  ended: number;
}

export interface CredentialView {
  credentialId: string;
  strategy: StrategyId;
  user: string;
  /** Realm second at which it dies by itself. */
  expiresAt: number;
  /** True when it was ended before its time; unknown to an epoch. */
  ended: boolean;
}

export interface RedisKeyView {
  key: string;
  type: string;
  ttlSec: number;
  sizeBytes: number;
  /** As redis-cli would print it, cut at 600 characters; null when secret. */
  value: string | null;
  /** `housekeeping` belongs to the lab, `state` to a strategy. */
  role: "housekeeping" | "bookkeeping" | "state";
}

/** `GET /api/realms/{id}` and the first message of the event stream. */
export interface RealmSnapshot extends RealmSettings {
  id: string;
  kind: "lab" | "class";
  version: number;
  now: number;
  clockOffsetSec: number;
  expiresAt: number;
  users: UserView[];
  credentials: CredentialView[];
  redisKeys: RedisKeyView[];
  /** True when `redisKeys` was cut to the first 500. */
  truncated: boolean;
}

/** What happened in a realm; versions are consecutive. */
export type RealmEvent = { version: number; at: number } & (
  | { type: "logged-out"; strategy: StrategyId; effect: Revocation["effect"] }
  | {
      type: "issued" | "renewed";
      strategy: StrategyId;
      user: string;
      credentialId: string;
      expiresAt: number;
    }
  | {
      type: "revoked";
      strategy: StrategyId;
      target: RevokeRequest;
      effect: Revocation["effect"];
      survivesUntil?: number;
    }
  | { type: "keys-changed" }
  | { type: "keys-rotated" }
  | ({ type: "settings" } & RealmSettings)
  | { type: "role-changed"; user: string; role: string; rewritten: number }
  | {
      type: "password-changed" | "user-deleted";
      user: string;
      /** What became of the user's logins; empty when they were left alone. */
      logins: LoginsEnded[];
    }
  | { type: "clock"; now: number; advancedSec: number }
  | { type: "ended" }
);

/** What became of a user's logins of one strategy. */
export interface LoginsEnded extends Omit<Revocation, "ok"> {
  strategy: StrategyId;
}

/** `GET /api/health`. */
export interface HealthAnswer {
  status: "ok";
  redis: { version: string; pingMs: number };
}

/** `GET /api/capabilities`: which cookie names this browser can keep here. */
export interface CapabilitiesAnswer {
  cookies: "host-prefix" | "plain";
  /** Plain-words reason, shown on the page. */
  reason: string;
  /** True once the browser has returned the probe cookies. */
  probed: boolean;
}
