import type { StrategyId } from "@/lib/strategies/strategy";

/**
 * Names of every key a realm owns. The braces are a hash tag: all keys of one
 * realm share a slot in Redis Cluster, so scripts may touch several at once.
 */
export function realmKeys(realmId: string) {
  const prefix = `realm:{${realmId}}:`;
  return {
    prefix,
    /** Hash: kind, owner's proof, clock, idle timeout, end, event counter. */
    meta: `${prefix}meta`,
    /** Hash: user name → JSON of the user. */
    users: `${prefix}users`,
    /** Hash: algorithm → JSON of the private key; sealing and MAC secrets. */
    signingKeys: `${prefix}signing-keys`,
    /** Pub/sub channel, not a key. */
    events: `${prefix}events`,
    /** Sorted set: credential id scored by the second it dies. */
    index: (user: string, strategy: StrategyId) =>
      `${prefix}user:${user}:${strategy}`,
    session: (idHash: string) => `${prefix}session:${idHash}`,
    deny: (jti: string) => `${prefix}deny:${jti}`,
    epoch: (user: string) => `${prefix}epoch:user:${user}`,
    epochEveryone: `${prefix}epoch:everyone`,
    /** Hash: the one family of the naive rotation. */
    naiveFamily: `${prefix}naive-family`,
    /** What one shot of an attack needs, for two minutes at most. */
    attack: (shot: string, name: string) => `${prefix}attack:${shot}:${name}`,
    family: (familyId: string) => `${prefix}family:${familyId}`,
    /** A class in this realm: its room, its students, their lamps and votes. */
    class: {
      /** Hash: each field of the room's state as JSON. */
      state: `${prefix}class:state`,
      /** Hash: counters of seats, acts, votes and rounds. */
      counters: `${prefix}class:counters`,
      /** Hash: seat → JSON of the student. */
      seats: `${prefix}class:seats`,
      /** Hash: seat → JSON of what her phone's own checks came to. */
      lamps: `${prefix}class:lamps`,
      /** Hash: seat → millisecond at which a screen of hers was there. */
      here: `${prefix}class:here`,
      /** Hash: `{vote}:{seat}` → option. */
      votes: `${prefix}class:votes`,
      /** Hash: vote → JSON of what was asked. */
      ballots: `${prefix}class:ballots`,
      /** Sealed copies of one student's credentials; ten minutes at most. */
      stolen: `${prefix}class:stolen`,
      /** SHA-256 of the key that takes the desk to another device. */
      deskLink: `${prefix}class:desk-link`,
    },
  };
}

export type RealmKeys = ReturnType<typeof realmKeys>;

/** Sorted set of live realms, scored by the millisecond they end. */
export const REGISTRY_KEY = "lab:realms";

/** Leads from a room's code to its realm. */
export const classCodeKey = (code: string) => `class:code:${code}`;

/** Held by the one process that sweeps expired realms. */
export const SWEEP_LOCK_KEY = "lab:sweep-lock";

/** Pattern of every realm's event channel. */
export const EVENT_CHANNELS = "realm:{*}:events";
