import type { CredentialIndex } from "@/lib/realms/credential-index";
import type { RedisConnection } from "@/lib/redis/connection";
import type { RealmKeys } from "@/lib/redis/keys";
import type { Algorithm } from "@/lib/tokens/algorithms";
import type { SigningKeys } from "@/lib/tokens/signing-keys";
import type { Refusal } from "./refusal";

export const STRATEGY_IDS = [
  "jwt-stateless",
  "jwt-denylist",
  "jwt-epoch",
  "jwt-refresh",
  "sealed-cookie",
  "redis-session",
] as const;

export type StrategyId = (typeof STRATEGY_IDS)[number];

/** Longest lifetime, in seconds: browsers cap a cookie at 400 days. */
export const MAX_TTL_SEC = 400 * 86_400;

/** Claims a caller adds to the registered ones. Values are any JSON. */
export type Claims = Record<string, unknown>;

/** What an operation may use. Time, randomness, keys and Redis come from here. */
export interface Context {
  realmId: string;
  /** The realm's own time, in seconds since the epoch. */
  nowSec: number;
  /** Idle timeout of server sessions, in seconds. */
  idleSec: number;
  /** How long the predecessor of a refresh token may be retried, in seconds. */
  graceSec: number;
  redis: RedisConnection;
  keys: RealmKeys;
  signingKeys: SigningKeys;
  index: CredentialIndex;
  /** Fresh random bytes, base64url. */
  random: (sizeBytes: number) => string;
}

export interface IssueRequest {
  user: string;
  claims: Claims;
  /** Absolute lifetime of the credential, in seconds. */
  ttlSec: number;
  /** Ignored where nothing is signed. */
  algorithm: Algorithm;
}

export interface Issued {
  ok: true;
  /** The secret the client presents. */
  credential: string;
  /** A name for it that is safe to show: jti, family or fingerprint. */
  credentialId: string;
  user: string;
  /** When it dies by itself, in realm seconds since the epoch. */
  expiresAt: number;
  refreshToken?: string;
  /** When the refresh token dies, in realm seconds since the epoch. */
  refreshExpiresAt?: number;
}

export interface Verified {
  ok: true;
  user: string;
  credentialId: string;
  claims: Claims;
  /** When it dies by itself, in realm seconds since the epoch. */
  expiresAt: number;
}

export type RevokeTarget =
  | { target: "credential"; credentialId: string }
  | { target: "user"; user: string }
  | { target: "everyone" };

export interface Revocation {
  ok: true;
  /**
   * `immediate`: refused at the next check. `at-expiry`: renewal is stopped,
   * what is out lives to its expiry. `unsupported`: nothing was written.
   */
  effect: "immediate" | "at-expiry" | "unsupported";
  /** Why, in one plain sentence. */
  reason: string;
  /** Credentials that were ended, where the strategy can count them. */
  ended?: number;
  /** Realm second at which the last one dies by itself. */
  survivesUntil?: number;
}

/**
 * One way to be logged in. A strategy is data about itself and five verbs;
 * routes, playground and comparison tables are generated from it.
 */
export interface Strategy {
  id: StrategyId;
  title: string;
  /** One line: what the credential is and where state lives. */
  summary: string;
  /** Which lane colour it wears. */
  family: "token" | "session";
  keeps: { client: string; server: string };
  /** Signature algorithms on offer; empty where none is chosen. */
  algorithms: readonly Algorithm[];
  /** Lifetime of the credential when the caller names none, in seconds. */
  defaultTtlSec: number;
  /** Redis commands one check takes: the honest zero or one. */
  commandsPerCheck: 0 | 1;
  /** Whether the user index is state it needs or only the lab's bookkeeping. */
  index: "state" | "bookkeeping";
  /** State for each credential; absent where there is none. */
  state?: KeptState;

  issue(ctx: Context, request: IssueRequest): Promise<Issued>;
  verify(ctx: Context, credential: string): Promise<Verified | Refusal>;
  /** Takes the credential, or for `jwt-refresh` the refresh token. */
  renew(ctx: Context, credential: string): Promise<Issued | Refusal>;
  /** Ends the one login presented; `jwt-refresh` takes the refresh token. */
  logout(ctx: Context, credential: string): Promise<Revocation | Refusal>;
  /** Ends what the owner names. Refuses nothing; answers what it could do. */
  revoke(ctx: Context, target: RevokeTarget): Promise<Revocation>;
}

/** Where a strategy keeps what it knows about one credential. */
export interface KeptState {
  /** Key name; the credential id follows it. */
  prefix(keys: RealmKeys): string;
  /** What the key says of a credential that was ended before its time. */
  endedWhen: "key-exists" | "key-is-gone" | "field-revoked-is-set";
  /** Where it holds a copy of the claims, as JSON; absent where it holds none. */
  claimsIn?: "value" | { field: string };
}
