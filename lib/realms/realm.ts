import type { SigningKeys } from "@/lib/tokens/signing-keys";

/** A `lab` is one visitor's; a `class` has its students as users. */
export type RealmKind = "lab" | "class";

/** What a process needs of a realm to verify credentials without Redis. */
export interface Realm {
  id: string;
  kind: RealmKind;
  /** SHA-256 of the secret in the owner's cookie. */
  ownerHash: string;
  /** How far the realm's clock is ahead of real time, in milliseconds. */
  clockOffsetMs: number;
  /** Idle timeout of server sessions, in seconds. */
  idleSec: number;
  /** Grace of refresh rotation, in seconds. */
  graceSec: number;
  /** Real time at which it ends if unused, in milliseconds. */
  expiresAtMs: number;
  signingKeys: SigningKeys;
}

/** The realm's own time, in whole seconds since the epoch. */
export function realmNowSec(realm: Pick<Realm, "clockOffsetMs">): number {
  return Math.floor((Date.now() + realm.clockOffsetMs) / 1000);
}

/**
 * Thrown when a realm cannot do what is asked. The `problem` id says why, since
 * a class is not the same class in every bundle of one process.
 */
export abstract class RealmProblem extends Error {
  abstract readonly problem:
    | "unknown-realm"
    | "unknown-user"
    | "unknown-credential"
    | "not-here"
    | "quota-exceeded"
    | "too-many-requests"
    | "too-many-realms"
    | "unknown-class"
    | "class-closed"
    | "unknown-seat"
    | "unknown-lesson"
    | "vote-closed";
  /** The field of the request that named it. */
  readonly field?: string;
  /** When asking again may help, in seconds. */
  readonly retryAfterSec?: number;
}

/** Thrown when no realm has this id, or when it has ended. */
export class UnknownRealm extends RealmProblem {
  readonly problem = "unknown-realm";
  override readonly field = "id";

  constructor() {
    super("No such realm; it may have ended.");
  }
}

/** Thrown when a realm's user list lacks a name. */
export class UnknownUser extends RealmProblem {
  readonly problem = "unknown-user";
  override readonly field = "user";

  constructor(user: string) {
    super(`The realm has no user "${user}".`);
  }
}

/** Thrown when no live credential has this id. */
export class UnknownCredential extends RealmProblem {
  readonly problem = "unknown-credential";
  override readonly field = "credentialId";

  constructor() {
    super("No live credential of this strategy has this id.");
  }
}

/** Thrown when a realm already holds as much as it may. */
export class QuotaExceeded extends RealmProblem {
  readonly problem = "quota-exceeded";
  override readonly retryAfterSec = 60;

  constructor(reason: string) {
    super(`This realm is full: ${reason} live credentials. Start over.`);
  }
}

/** Thrown when the server can hold no further realm. */
export class NoRoom extends RealmProblem {
  readonly problem = "too-many-realms";
  override readonly retryAfterSec = 60;
}
