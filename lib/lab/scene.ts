import type {
  Lane,
  LoginAnswer,
  Problem,
  RealmEvent,
  RevokeAnswer,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Trace } from "@/lib/trace/steps";
import { type Moment, REAL_TIME, type RealmClock } from "./realm-clock";

export const LANES: readonly Lane[] = ["a", "b"];

/** Replays that a strip remembers. */
export const STRIP_LENGTH = 30;

/** A copy refused this often in a row is not replayed any more. */
export const REFUSALS_BEFORE_STOP = 30;

/** What one lane starts from; a lesson or a permalink is two of them. */
export interface LanePreset {
  strategy: StrategyId;
  /** Left out: the strategy's own default lifetime. */
  ttlSec?: number;
}

export interface ScenePreset {
  user: string;
  lanes: Record<Lane, LanePreset>;
}

export type ReplayVerdict = "alive" | "dead" | "unreachable";

/** One answer to one replay of the stolen copy. */
export interface Beat {
  verdict: ReplayVerdict;
  atMs: number;
}

/** The latest answer in full: what the headline's reason is made of. */
export interface ReplayAnswer extends Beat {
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** Refusal id, when the answer was a no. */
  refusal?: string;
  /** The server's own sentence; empty when it accepted. */
  detail: string;
  /** Names of the Redis commands this one check took. */
  redisCommands: string[];
}

/** An operation that the server traced for this lane. */
export interface Run {
  trace: Trace;
  atMs: number;
  /** HTTP status of the answer. */
  status: number;
  /** Refusal id, when the answer was a no. */
  refusal?: string;
}

export type Operation = "login" | "check" | "revoke";

export interface Revoked extends Moment {
  effect: RevokeAnswer["effect"];
  reason: string;
  survivesUntil?: number;
}

export interface LaneScene {
  preset: LanePreset;
  /** The login, with the stolen copy: it is kept in memory only. */
  issued: LoginAnswer | null;
  /** Why the login failed. */
  problem: Problem | null;
  beats: Beat[];
  answer: ReplayAnswer | null;
  refusalsInARow: number;
  lastAlive: Moment | null;
  /** When the copy was refused for the first time. */
  died: Moment | null;
  revoked: Revoked | null;
  /** Replays that were still accepted after the logout. */
  acceptedSince: number;
  runs: Partial<Record<Operation, Run>>;
  /** The browser did not return the cookie that login had set. */
  cookieDropped: boolean;
}

/** One realm, one user, two lanes side by side. */
export interface Scene {
  user: string;
  stage: "opening" | "open" | "gone";
  realmId: string | null;
  clock: RealmClock;
  /** Idle timeout of the realm's sessions, in seconds. */
  idleSec: number;
  lanes: Record<Lane, LaneScene>;
  /** The last operation that failed, until the next one. */
  problem: Problem | null;
  /** A logout failed, and neither Redis nor the owner has come back since. */
  logoutFailed: boolean;
  /** What the owner just did here: its events are no news. */
  ownActs: OwnAct[];
  /** Something that happened in this realm from elsewhere. */
  news: { event: RealmEvent; atMs: number } | null;
}

export interface OwnAct {
  /** As `eventKey` names the event that it will cause. */
  key: string;
  atMs: number;
}

export function openingScene(preset: ScenePreset): Scene {
  return {
    user: preset.user,
    stage: "opening",
    realmId: null,
    clock: REAL_TIME,
    idleSec: 0,
    lanes: { a: freshLane(preset.lanes.a), b: freshLane(preset.lanes.b) },
    problem: null,
    logoutFailed: false,
    ownActs: [],
    news: null,
  };
}

export function freshLane(preset: LanePreset): LaneScene {
  return {
    preset,
    issued: null,
    problem: null,
    beats: [],
    answer: null,
    refusalsInARow: 0,
    lastAlive: null,
    died: null,
    revoked: null,
    acceptedSince: 0,
    runs: {},
    cookieDropped: false,
  };
}

/** A dead copy is not replayed for ever. */
export function isSpent(lane: LaneScene): boolean {
  return lane.refusalsInARow >= REFUSALS_BEFORE_STOP;
}
