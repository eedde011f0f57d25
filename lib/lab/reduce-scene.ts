import type {
  Lane,
  LoginAnswer,
  Problem,
  RealmEvent,
  RealmSettings,
  UserView,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import { afterEvent } from "./after-event";
import { moveClock, type RealmClock } from "./realm-clock";
import {
  freshLane,
  type LanePreset,
  type LaneScene,
  type Operation,
  openingScene,
  type Run,
  type Scene,
  type ScenePreset,
} from "./scene";
import {
  afterAct,
  afterAnswer,
  type Copy,
  type NewEnding,
  type ReplayAnswer,
  unwatched,
  type Watched,
} from "./watched";

/** Which logins an act was meant for: all that match what is named. */
export interface Affected {
  user?: string;
  strategy?: StrategyId;
  credentialId?: string;
}

export type SceneAction =
  | { type: "started-over"; preset: ScenePreset }
  | { type: "opened"; realm: OpenedScene }
  | { type: "vanished" }
  | { type: "failed"; problem: Problem }
  | { type: "logout-failed" }
  | { type: "redis-back" }
  | { type: "lane-set"; lane: Lane; preset: LanePreset }
  | { type: "shown"; shown: readonly Lane[] }
  | { type: "issued"; lane: Lane; answer: LoginAnswer; atMs: number }
  | { type: "renewed"; lane: Lane; answer: LoginAnswer; atMs: number }
  | { type: "refused-login"; lane: Lane; problem: Problem }
  | {
      type: "replayed";
      lane: Lane;
      copy: string;
      answer: ReplayAnswer;
      run?: Run | null;
    }
  | { type: "stolen"; lane: Lane }
  | { type: "dropped"; number: number }
  | { type: "copies-replayed"; answers: Map<number, ReplayAnswer> }
  | { type: "ran"; lane: Lane; operation: Operation; run: Run }
  | { type: "cookie-dropped"; lane: Lane; what: "gone" | "older" }
  | { type: "acting"; key: string; atMs: number }
  | { type: "acted"; on: Affected; done: NewEnding }
  | { type: "settings"; settings: RealmSettings }
  | { type: "users"; users: UserView[] }
  | { type: "clock-read"; offsetSec: number }
  | { type: "clock-moved"; nowSec: number; advancedSec: number; atMs: number }
  | { type: "event"; event: RealmEvent; atMs: number };

/** What opening a realm, or finding it again, told. */
export interface OpenedScene {
  realmId: string;
  clock: RealmClock;
  settings: RealmSettings;
  users: UserView[];
}

/** The next scene. Pure: times and answers come in with the action. */
export function reduceScene(scene: Scene, action: SceneAction): Scene {
  switch (action.type) {
    case "started-over":
      return openingScene(action.preset);
    case "opened":
      return { ...scene, stage: "open", ...action.realm, problem: null };
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
    case "shown":
      return { ...scene, shown: action.shown };
    case "issued":
      return withLane({ ...scene, movedSec: 0 }, action.lane, (lane) => ({
        ...freshLane(lane.preset),
        ...afterLogin(action),
      }));
    case "renewed":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        ...afterLogin(action),
        died: null,
        refusalsInARow: 0,
        endings: [],
      }));
    case "refused-login":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        problem: action.problem,
      }));
    case "replayed":
      return withLane(scene, action.lane, (lane) =>
        lane.issued?.credentialId === action.copy
          ? afterReplay(scene, lane, action)
          : lane,
      );
    case "stolen":
      return afterTheft(scene, scene.lanes[action.lane]);
    case "dropped": {
      const kept = scene.copies.filter(
        ({ number }) => number !== action.number,
      );
      return { ...scene, copies: kept };
    }
    case "copies-replayed":
      return {
        ...scene,
        copies: scene.copies.map((copy) => {
          const answer = action.answers.get(copy.number);
          return answer === undefined
            ? copy
            : afterAnswer(copy, answer, scene.clock);
        }),
      };
    case "ran":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        runs: { ...lane.runs, [action.operation]: action.run },
      }));
    case "cookie-dropped":
      return withLane(scene, action.lane, (lane) => ({
        ...lane,
        cookieDropped: action.what,
      }));
    case "acting":
      return {
        ...scene,
        problem: null,
        logoutFailed: false,
        ownActs: [...scene.ownActs.slice(-9), action],
      };
    case "acted":
      return afterActOn(scene, action.on, action.done);
    case "settings":
      return { ...scene, fresh: true, settings: action.settings };
    case "users":
      return { ...scene, users: action.users };
    case "clock-read":
      return {
        ...scene,
        clock: { ...scene.clock, offsetSec: action.offsetSec },
      };
    case "clock-moved":
      return {
        ...scene,
        clock: moveClock(scene.clock, action),
        movedSec: scene.movedSec + action.advancedSec,
        toMoveSec: 0,
      };
    case "event":
      return afterEvent(scene, action.event, action.atMs, afterActOn);
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

function afterLogin({ answer, atMs }: { answer: LoginAnswer; atMs: number }) {
  const login: Run = { trace: answer.trace, atMs, status: 200 };
  return { issued: answer, runs: { login } };
}

function afterReplay(
  scene: Scene,
  lane: LaneScene,
  { answer, run }: { answer: ReplayAnswer; run?: Run | null },
): LaneScene {
  const next = afterAnswer(lane, answer, scene.clock);
  return run == null ? next : { ...next, runs: { ...next.runs, check: run } };
}

/** A copy of what the lane holds now; it is kept in memory only. */
function afterTheft(scene: Scene, { preset, issued }: LaneScene): Scene {
  if (issued === null) return scene;
  const number = scene.stolen + 1;
  const copy: Copy = { ...unwatched(preset), number, issued };
  return { ...scene, stolen: number, copies: [...scene.copies, copy] };
}

function afterActOn(scene: Scene, on: Affected, done: NewEnding): Scene {
  const act = <Kind extends Watched>(watched: Kind): Kind =>
    isMeant(watched, on) ? afterAct(watched, done, scene.clock) : watched;
  const { a, b } = scene.lanes;
  const lanes = { a: act(a), b: act(b) };
  return { ...scene, lanes, copies: scene.copies.map(act) };
}

function isMeant({ preset, issued }: Watched, on: Affected): boolean {
  const { user, strategy, credentialId } = on;
  return (
    (user === undefined || user === preset.user) &&
    (strategy === undefined || strategy === preset.strategy) &&
    (credentialId === undefined || credentialId === issued?.credentialId)
  );
}
