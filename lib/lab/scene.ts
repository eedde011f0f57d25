import type {
  Lane,
  LoginRequest,
  Problem,
  RealmEvent,
  RealmSettings,
  UserView,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Algorithm } from "@/lib/tokens/algorithms";
import type { Trace } from "@/lib/trace/steps";
import { REAL_TIME, type RealmClock } from "./realm-clock";
import { type Copy, unwatched, type Watched } from "./watched";

export const LANES: readonly Lane[] = ["a", "b"];

/** What one lane starts from; a lesson or a permalink is two of them. */
export interface LanePreset {
  strategy: StrategyId;
  user: string;
  /** Left out: the strategy's own default lifetime. */
  ttlSec?: number;
  /** Left out: HS256. Ignored where nothing is signed. */
  algorithm?: Algorithm;
  /** Left out: the user's role. */
  claims?: LoginRequest["claims"];
}

export interface ScenePreset {
  lanes: Record<Lane, LanePreset>;
  /** Lanes in use, in their order on the page. */
  shown: readonly Lane[];
  /**
   * Who asks on a lane, once a second: a thief with a copy of its credential
   * in a header, or the user's own browser with its cookie.
   */
  asks: "thief" | "browser";
  /** Settings of a realm of its own; left out: the browser's realm will do. */
  settings?: Partial<RealmSettings>;
  /** How far the clock is moved once every lane is logged in, in seconds. */
  movedSec?: number;
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

export interface LaneScene extends Watched {
  /** Why the login failed. */
  problem: Problem | null;
  runs: Partial<Record<Operation, Run>>;
  /**
   * What the browser did with the cookie that login had set: `gone` when
   * nothing came back, `older` when an earlier cookie came back instead.
   */
  cookieDropped: "gone" | "older" | null;
}

/** One realm, and up to two lanes side by side. */
export interface Scene {
  asks: ScenePreset["asks"];
  shown: readonly Lane[];
  stage: "opening" | "open" | "gone";
  realmId: string | null;
  clock: RealmClock;
  /** A realm of its own is to be opened, with these settings. */
  fresh: boolean;
  settings: Partial<RealmSettings>;
  users: UserView[];
  lanes: Record<Lane, LaneScene>;
  /** Stolen copies that are replayed beside the lanes. */
  copies: Copy[];
  /** Copies stolen so far in this scene. */
  stolen: number;
  /** How far the clock was moved since the last login, in seconds. */
  movedSec: number;
  /** A preset's clock moves that are still to be made, in seconds. */
  toMoveSec: number;
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
  const { asks, shown, lanes, settings, movedSec = 0 } = preset;
  return {
    asks,
    shown,
    stage: "opening",
    realmId: null,
    clock: REAL_TIME,
    fresh: settings !== undefined,
    settings: settings ?? NO_SETTINGS,
    users: [],
    lanes: { a: freshLane(lanes.a), b: freshLane(lanes.b) },
    copies: [],
    stolen: 0,
    movedSec: 0,
    toMoveSec: movedSec,
    problem: null,
    logoutFailed: false,
    ownActs: [],
    news: null,
  };
}

/** The scene as a preset, with the clock as far ahead as is asked for. */
export function presetOf(scene: Scene, movedSec = scene.movedSec): ScenePreset {
  const { asks, shown, lanes, settings } = scene;
  return {
    asks,
    shown,
    lanes: { a: lanes.a.preset, b: lanes.b.preset },
    settings,
    ...(movedSec > 0 ? { movedSec } : {}),
  };
}

/** The same object each time: a hook depends on it. */
const NO_SETTINGS: Partial<RealmSettings> = {};

export function freshLane(preset: LanePreset): LaneScene {
  const none = { problem: null, runs: {}, cookieDropped: null };
  return { ...unwatched(preset), ...none };
}

/** The lanes in use, in their order on the page. */
export function shownLanes({ shown, lanes }: Scene): LaneScene[] {
  return shown.map((id) => lanes[id]);
}

/** Every credential the page asks about: lanes, then stolen copies. */
export function allWatched(scene: Scene): Watched[] {
  return [...shownLanes(scene), ...scene.copies];
}
