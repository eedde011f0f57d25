import type { LoginAnswer, RevokeAnswer } from "@/lib/http/contract";
import { type Moment, momentAt, type RealmClock } from "./realm-clock";
import type { LanePreset } from "./scene";

/** Answers that a strip remembers. */
export const STRIP_LENGTH = 30;

/** A credential refused this often in a row is not asked about any more. */
export const REFUSALS_BEFORE_STOP = 30;

export type ReplayVerdict = "alive" | "dead" | "unreachable";

/** One answer to the question whether a credential is still accepted. */
export interface Beat {
  verdict: ReplayVerdict;
  atMs: number;
  /** Redis commands this one check took. */
  commands: number;
}

/** The latest answer in full: what the headline's reason is made of. */
export interface ReplayAnswer extends Omit<Beat, "commands"> {
  /** When the question was sent: an act meanwhile does not count for it. */
  sentAtMs: number;
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** Refusal id, when the answer was a no. */
  refusal?: string;
  /** The server's own sentence; empty when it accepted. */
  detail: string;
  /** Names of the Redis commands this one check took. */
  redisCommands: string[];
  /** Which credential was accepted: a browser may hold an older cookie. */
  credentialId?: string;
  /** The role that the server took from it. */
  role?: string;
}

/** What can be done to logins that are out. */
export type Act =
  | "log-out"
  | "log-out-here"
  | "revoke-one"
  | "renew"
  | "password"
  | "role"
  | "delete-user"
  | "rotate-keys";

/** An act that was meant to end a login, and how long it took to bite. */
export interface Ending extends Moment {
  act: Act;
  /** Null for what was not to end it: a new role, a renewal. */
  effect: RevokeAnswer["effect"] | null;
  reason: string;
  survivesUntil?: number;
  /** Of a change of role: what an up-to-date answer says. */
  role?: string;
  /** Answers since then that showed no sign of it. */
  accepted: number;
  lastAccepted: Moment | null;
  /** The first answer that showed it. */
  over: Moment | null;
}

/** A credential that is asked about once a second, and what came back. */
export interface Watched {
  /** What it was issued from. */
  preset: LanePreset;
  issued: LoginAnswer | null;
  beats: Beat[];
  answer: ReplayAnswer | null;
  refusalsInARow: number;
  lastAlive: Moment | null;
  /** When it was refused for the first time. */
  died: Moment | null;
  /** Oldest first; of each kind of act the first one counts. */
  endings: Ending[];
}

/** A stolen copy: it is kept in memory only, and presented by a thief. */
export interface Copy extends Watched {
  /** Counts up within a scene: the thief's number. */
  number: number;
  issued: LoginAnswer;
}

export function unwatched(preset: LanePreset): Watched {
  return {
    preset,
    issued: null,
    beats: [],
    answer: null,
    refusalsInARow: 0,
    lastAlive: null,
    died: null,
    endings: [],
  };
}

/** A dead credential is not asked about for ever. */
export function isSpent({ refusalsInARow }: Watched): boolean {
  return refusalsInARow >= REFUSALS_BEFORE_STOP;
}

/** The first act that was to end this login. */
export function revocationOf({ endings }: Watched): Ending | null {
  return endings.find(({ effect }) => effect !== null) ?? null;
}

/** The same after one more answer. */
export function afterAnswer<Kind extends Watched>(
  watched: Kind,
  answer: ReplayAnswer,
  clock: RealmClock,
): Kind {
  const { verdict, atMs, redisCommands } = answer;
  const moment = momentAt(clock, atMs);
  const beat = { verdict, atMs, commands: redisCommands.length };
  return {
    ...watched,
    answer,
    beats: [...watched.beats, beat].slice(-STRIP_LENGTH),
    refusalsInARow: verdict === "dead" ? watched.refusalsInARow + 1 : 0,
    lastAlive: verdict === "alive" ? moment : watched.lastAlive,
    died: verdict === "dead" ? (watched.died ?? moment) : watched.died,
    endings: watched.endings.map((ending) =>
      endingAfter(ending, answer, moment),
    ),
  };
}

function endingAfter(
  ending: Ending,
  answer: ReplayAnswer,
  moment: Moment,
): Ending {
  if (ending.over !== null || answer.verdict === "unreachable") return ending;
  const shows =
    answer.verdict === "dead" ||
    (ending.role !== undefined && answer.role === ending.role);
  if (shows) return { ...ending, over: moment };
  if (answer.sentAtMs < ending.atMs) return ending;
  return { ...ending, accepted: ending.accepted + 1, lastAccepted: moment };
}

export type NewEnding = Omit<
  Ending,
  "accepted" | "lastAccepted" | "over" | "realmMs"
>;

/** The same after an act; of each kind of act the first one counts. */
export function afterAct<Kind extends Watched>(
  watched: Kind,
  done: NewEnding,
  clock: RealmClock,
): Kind {
  // What was not to end it may come again: there the last one counts.
  const known = watched.endings.find(({ act }) => act === done.act);
  if (watched.issued === null || (known && known.effect !== null))
    return watched;
  const fresh = { accepted: 0, lastAccepted: null, over: null };
  const ending = { ...done, ...momentAt(clock, done.atMs), ...fresh };
  const others = watched.endings.filter(({ act }) => act !== done.act);
  return { ...watched, endings: [...others, ending] };
}
