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
  /** Real time at which it ends if unused, in milliseconds. */
  expiresAtMs: number;
  signingKeys: SigningKeys;
}

/** The realm's own time, in whole seconds since the epoch. */
export function realmNowSec(realm: Pick<Realm, "clockOffsetMs">): number {
  return Math.floor((Date.now() + realm.clockOffsetMs) / 1000);
}

/** Thrown when no realm has this id, or when it has ended. */
export class UnknownRealm extends Error {
  constructor() {
    super("No such realm; it may have ended.");
  }
}

/** Thrown when a realm's user list lacks a name. */
export class UnknownUser extends Error {
  constructor(readonly user: string) {
    super(`The realm has no user "${user}".`);
  }
}

/** Thrown when no live credential has this id. */
export class UnknownCredential extends Error {
  constructor() {
    super("No live credential of this strategy has this id.");
  }
}

/** Thrown when a realm already holds as much as it may. */
export class QuotaExceeded extends Error {
  constructor(readonly reason: string) {
    super(`This realm is full: ${reason} live credentials. Start over.`);
  }
}

/** Thrown when the server can hold no further realm. */
export class NoRoom extends Error {}
