import type {
  Lane,
  LoginAnswer,
  Problem,
  RealmEvent,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import { momentAt, moveClock, type RealmClock } from "./realm-clock";
import { eventKey, isOwn, revocationIn } from "./realm-news";
import {
  freshLane,
  LANES,
  type LanePreset,
  type LaneScene,
  type Operation,
  openingScene,
  type ReplayAnswer,
  type Revoked,
  type Run,
  type Scene,
  type ScenePreset,
  STRIP_LENGTH,
} from "./scene";

export type SceneAction =
  | { type: "started-over"; preset: ScenePreset }
  | { type: "opened"; realmId: string; clock: RealmClock; idleSec: number }
  | { type: "vanished" }
  | { type: "failed"; problem: Problem }
  | { type: "logout-failed" }
  | { type: "redis-back" }
  | { type: "lane-set"; lane: Lane; preset: LanePreset }
  | { type: "issued"; lane: Lane; answer: LoginAnswer; atMs: number }
  | { type: "refused-login"; lane: Lane; problem: Problem }
  | { type: "replayed"; lane: Lane; copy: string; answer: ReplayAnswer }
  | { type: "ran"; lane: Lane; operation: Operation; run: Run }
  | { type: "cookie-dropped"; lane: Lane }
  | { type: "acting"; key: string; atMs: number }
  | {
      type: "revoked";
      strategy: StrategyId;
      revoked: Omit<Revoked, "realmMs">;
    }
  | { type: "clock-read"; offsetSec: number }
  | { type: "clock-moved"; nowSec: number; advancedSec: number; atMs: number }
  | { type: "event"; event: RealmEvent; atMs: number };

/** The next scene. Pure: times and answers come in with the action. */
export function reduceScene(scene: Scene, action: SceneAction): Scene {
  switch (action.type) {
    case "started-over":
      return openingScene(action.preset);
    case "opened":
      return {
        ...scene,
        stage: "open",
        realmId: action.realmId,
        clock: action.clock,
        idleSec: action.idleSec,
        problem: null,
      };
    case "vanished":
      return { ...scene, stage: "gone" };
    case "failed":
      return { ...scene, problem: action.problem };
    case "logout-failed":
      return { ...scene, logoutFailed: true };
    case "redis-back":
      return { ...scene, logoutFailed: false };
    case "lane-set":
      return withLane({ ...scene, logoutFailed: false }, action.lane, () =>
        freshLane(action.preset),
      );
    case "issued":
      return withLane(scene, action.lane, (lane) => ({
        ...freshLane(lane.preset),
        issued: action.answer,
        runs: {
          login: { trace: action.answer.trace, atMs: action.atMs, status: 200 },
        },
      }));
    case "refused-login":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        problem: action.problem,
      }));
    case "replayed":
      return withLane(scene, action.lane, (lane) =>
        lane.issued?.credentialId === action.copy
          ? afterReplay(lane, action.answer, scene.clock)
          : lane,
      );
    case "ran":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        runs: { ...lane.runs, [action.operation]: action.run },
      }));
    case "cookie-dropped":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        cookieDropped: true,
      }));
    case "acting":
      return {
        ...scene,
        problem: null,
        logoutFailed: false,
        ownActs: [...scene.ownActs.slice(-9), action],
      };
    case "revoked":
      return afterRevoke(scene, action.strategy, action.revoked);
    case "clock-read":
      return {
        ...scene,
        clock: { ...scene.clock, offsetSec: action.offsetSec },
      };
    case "clock-moved":
      return { ...scene, clock: moveClock(scene.clock, action) };
    case "event":
      return afterEvent(scene, action.event, action.atMs);
  }
}

function withLane(
  scene: Scene,
  lane: Lane,
  change: (lane: LaneScene) => LaneScene,
): Scene {
  const lanes = { ...scene.lanes, [lane]: change(scene.lanes[lane]) };
  return { ...scene, lanes };
}

function afterReplay(
  lane: LaneScene,
  answer: ReplayAnswer,
  clock: RealmClock,
): LaneScene {
  const { verdict, atMs } = answer;
  const moment = momentAt(clock, atMs);
  const outlived = verdict === "alive" && lane.revoked !== null;
  return {
    ...lane,
    answer,
    beats: [...lane.beats, { verdict, atMs }].slice(-STRIP_LENGTH),
    refusalsInARow: verdict === "dead" ? lane.refusalsInARow + 1 : 0,
    lastAlive: verdict === "alive" ? moment : lane.lastAlive,
    acceptedSince: lane.acceptedSince + (outlived ? 1 : 0),
    died: verdict === "dead" ? (lane.died ?? moment) : lane.died,
  };
}

/** The first revocation counts: survival is measured from there. */
function afterRevoke(
  scene: Scene,
  strategy: StrategyId,
  revoked: Omit<Revoked, "realmMs">,
): Scene {
  const moment = momentAt(scene.clock, revoked.atMs);
  return LANES.reduce(
    (next, id) =>
      withLane(next, id, (lane) =>
        lane.preset.strategy === strategy && lane.issued !== null
          ? { ...lane, revoked: lane.revoked ?? { ...revoked, ...moment } }
          : lane,
      ),
    scene,
  );
}

function afterEvent(scene: Scene, event: RealmEvent, atMs: number): Scene {
  if (isOwn(scene.ownActs, eventKey(event), atMs)) return scene;
  const next = { ...scene, news: { event, atMs } };
  if (event.type === "ended") return { ...next, stage: "gone" };
  if (event.type === "clock") {
    const { now: nowSec, advancedSec } = event;
    return {
      ...next,
      clock: moveClock(next.clock, { nowSec, advancedSec, atMs }),
    };
  }
  const revoked = revocationIn(event, scene.user, atMs);
  return revoked === null ? next : afterRevoke(next, revoked.strategy, revoked);
}
