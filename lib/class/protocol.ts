import { z } from "zod";
import {
  MAX_TTL_SEC,
  STRATEGY_IDS,
  type StrategyId,
} from "@/lib/strategies/strategy";

/**
 * What a class's server and its screens say to each other. The server is the
 * authority: screens send what they want to do by POST and are told the whole
 * state of the room, with its version, over one event stream.
 */

export const PROTOCOL = 1;

/** As many students as one room takes. */
export const MOST_STUDENTS = 1_000;

export const MOST_NICKNAME = 24;

/** A student's place in the room; it is also the name of the realm's user. */
export const seatId = z.string().regex(/^s[1-9]\d{0,3}$/, "a seat, as s12");

/** The two logins that each student holds. */
export type LaneId = "a" | "b";

/** Whether a credential is known or believed to be accepted. */
export type Life = "alive" | "dead";

export interface RoomState {
  /** Counts up with each change; a screen keeps the newest. */
  version: number;
  code: string;
  /** When everything is gone, Unix time in milliseconds. */
  endsAtMs: number;
  /** Nobody joins while it is locked. */
  locked: boolean;
  lanes: Lanes;
  act: ClassAct;
  vote: ClassVote | null;
  slide: ClassSlide | null;
}

/** What all students are logged in by; another `round` asks for new logins. */
export interface Lanes {
  a: StrategyId;
  b: StrategyId;
  ttlSec: number;
  round: number;
}

/** The last thing that was done to logins, and what was told of it. */
export interface ClassAct {
  /** Counts up; each phone that it concerns confirms it by its own `me`. */
  id: number;
  /** In plain words, for the line of events. */
  words: string;
  atMs: number;
  /** Null concerns everybody. */
  seats: string[] | null;
  /** What each lane should now be; absent where only asking can tell. */
  told: Partial<Record<LaneId, Life>>;
  /** Phones spread their confirmations over this, in milliseconds. */
  spreadMs: number;
  /** The one whose credentials are to be copied. */
  steal?: string;
}

export interface ClassVote {
  id: number;
  lesson: string;
  of: "predict" | "question";
  ask: string;
  options: { id: string; text: string }[];
  /** Closed: counted, and shown to all. */
  open: boolean;
  counts?: Record<string, number>;
  /** What the experiment then found, where it was run for all. */
  evidence?: { label: string; value: string }[];
  /** The option that it bore out; absent before, and where it bore out none. */
  right?: string;
}

export interface ClassSlide {
  lesson: string;
  /** From 0. */
  index: number;
  black: boolean;
  /** When the presenter's clock was last started, Unix ms; null while it stands. */
  startedAtMs: number | null;
  /** What it had run before that, in milliseconds. */
  ranMs: number;
}

/** What a phone's own `me` came to. */
export interface Lamp {
  life: Life;
  /** Why it was refused. */
  refusal?: string;
  /** Who the server believed it to be. */
  role?: string;
  /** The act that was confirmed by it. */
  act: number;
  atMs: number;
}

export type Lamps = Partial<Record<LaneId, Lamp>>;

/** A student as the desk sees her; no credential is ever in it. */
export interface SeatView {
  seat: string;
  nickname: string;
  /** Whether a screen of hers follows the room now. */
  here: boolean;
  lamps: Lamps;
  /** The vote that she took part in last; 0 before the first. */
  voted: number;
}

/** Events of `GET /api/class/{code}/events`; each carries JSON. */
export interface RoomEvents {
  /** Before all else: what this browser is in the room. */
  role: { role: Role };
  /** First, and after each change. */
  room: RoomState;
  /** A student's own place; first, and after each change. */
  you: SeatView;
  /** To the desk: first everybody, then whoever changed. */
  roster: SeatView[];
  seats: { changed: SeatView[]; gone: string[] };
  /** Redis cannot be reached; what is shown may be old. */
  outage: Record<string, never>;
  /** The class is over, or this student was removed. */
  over: Record<string, never>;
}

/** What processes tell each other of a room, over Redis. */
export type ClassEvent =
  | { type: "class-room"; room: RoomState }
  | { type: "class-seats"; changed: SeatView[]; gone: string[] };

/** Who follows a room: only the desk and a seat may do more than look. */
export type Role = "desk" | "seat" | "viewer";

const lesson = z.string().regex(/^\d\d-[a-z0-9-]{1,80}$/, "a lesson's slug");

export const openClassBody = z.strictObject({
  /** Ends this browser's class, and opens one for the next group. */
  startOver: z.boolean().optional(),
});

export const joinBody = z.strictObject({
  nickname: z.string().max(200).optional(),
});

export const voteBody = z.strictObject({
  vote: z.int().min(1),
  option: z.string().min(1).max(60),
});

export const deskLinkBody = z.strictObject({
  /** True: whoever comes by the link takes the desk over. */
  handOver: z.boolean().default(false),
});

export const takeDeskBody = z.strictObject({ key: z.string().min(1).max(100) });

const seats = z.array(seatId).min(1).max(MOST_STUDENTS).optional();

/** `POST /api/class/{code}/acts`: what a desk does. Left out seats mean all. */
export const actBody = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("log-out"), seats }),
  z.strictObject({ act: z.literal("rotate-keys") }),
  z.strictObject({
    act: z.literal("role"),
    role: z.enum(["admin", "user"]),
    seats,
  }),
  z.strictObject({
    act: z.literal("fast-forward"),
    advanceSec: z.int().min(1).max(MAX_TTL_SEC),
  }),
  z.strictObject({
    act: z.literal("lanes"),
    a: z.enum(STRATEGY_IDS),
    b: z.enum(STRATEGY_IDS),
    ttlSec: z.int().min(10).max(MAX_TTL_SEC),
  }),
  z.strictObject({ act: z.literal("lock"), locked: z.boolean() }),
  z.strictObject({ act: z.literal("remove"), seat: seatId }),
  z.strictObject({
    act: z.literal("rename"),
    seat: seatId,
    nickname: z.string().min(1).max(200),
  }),
  z.strictObject({ act: z.literal("steal"), seat: seatId }),
  z.strictObject({
    act: z.literal("open-vote"),
    lesson,
    of: z.enum(["predict", "question"]),
  }),
  z.strictObject({ act: z.literal("close-vote") }),
  z.strictObject({ act: z.literal("run") }),
  z.strictObject({ act: z.literal("clear-vote") }),
  z.strictObject({
    act: z.literal("slide"),
    lesson,
    index: z.int().min(0).max(200),
    black: z.boolean(),
    startedAtMs: z.int().min(0).nullable().default(null),
    ranMs: z.int().min(0).default(0),
  }),
  z.strictObject({ act: z.literal("no-slide") }),
]);

export type DeskAct = z.output<typeof actBody>;

/** `POST /api/class`. */
export interface ClassOpened {
  code: string;
  /** The class's realm: all calls below `/api/realms/{id}` work with it. */
  realmId: string;
  endsAtMs: number;
}

/** `POST /api/class/{code}/join`. */
export interface Joined {
  seat: string;
  nickname: string;
  /** Absent where this browser had joined already. */
  credentials?: Record<LaneId, OwnCredential>;
}

/** One of a student's two credentials, as her own phone may see it. */
export interface OwnCredential {
  strategy: StrategyId;
  cookieName: string;
  sizeBytes: number;
  /** Realm seconds since the epoch. */
  expiresAt: number;
  /** Where the format lets anybody read it. */
  claims?: Record<string, unknown>;
}

/** `POST /api/class/{code}/login`: both logins anew. */
export interface ClassLogin {
  credentials: Record<LaneId, OwnCredential>;
}

/** `POST /api/class/{code}/confirm`: one real check of both cookies. */
export interface Confirmed {
  lamps: Lamps;
  /** The realm's own time, in seconds since the epoch. */
  nowSec: number;
}

/** `GET /api/class/{code}/stolen`: copies are replayed when this is asked. */
export interface StolenView {
  seat: string;
  /** SHA-256 of the credential, its first characters. */
  fingerprints: Partial<Record<LaneId, string>>;
  lamps: Lamps;
  stolenAtMs: number;
}

/** How long phones spread what they do at once, in milliseconds. */
export function spreadOf(students: number): number {
  return Math.max(1_000, (students / 150) * 1_000);
}
