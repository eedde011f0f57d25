import { describe, expect, test } from "vitest";
import type { LoginAnswer } from "@/lib/http/contract";
import { DUEL } from "./preset";
import { reduceScene, type SceneAction } from "./reduce-scene";
import { openingScene } from "./scene";
import { survivalOf, tellSurvival } from "./survival";
import {
  isSpent,
  REFUSALS_BEFORE_STOP,
  type ReplayVerdict,
  revocationOf,
  STRIP_LENGTH,
} from "./watched";

const STATELESS = "jwt-stateless" as const;

const issued: LoginAnswer = {
  credential: "e30.e30.c2ln",
  credentialId: "copy-one",
  user: "alice",
  sizeBytes: 12,
  wire: { cookieLine: 40, authorizationLine: 36, setCookieLine: 90 },
  cookieName: "__Host-jwt-stateless",
  expiresAt: 2_000,
  trace: { steps: [], elapsedMs: 1, redisCommands: 0 },
};

const opened: SceneAction[] = [
  {
    type: "opened",
    realm: {
      realmId: "r1",
      clock: { skewMs: 0, offsetSec: 0 },
      users: [{ name: "alice", role: "admin" }],
      settings: { idleSec: 1_800, graceSec: 5 },
    },
  },
  { type: "issued", lane: "a", answer: issued, atMs: 0 },
];

function play(...actions: SceneAction[]) {
  return [...opened, ...actions].reduce(reduceScene, openingScene(DUEL));
}

function replayed(verdict: ReplayVerdict, atMs: number): SceneAction {
  const sentAtMs = atMs;
  const told = { status: 200, detail: "", redisCommands: [] };
  const answer = { verdict, atMs, sentAtMs, ...told };
  return { type: "replayed", lane: "a", copy: "copy-one", answer };
}

function revoked(atMs: number): SceneAction {
  const effect = "immediate" as const;
  return {
    type: "acted",
    on: { user: "alice", strategy: STATELESS },
    done: { act: "log-out", effect, reason: "", atMs },
  };
}

describe("a lane", () => {
  test("remembers the last beats only", () => {
    const beats = Array.from({ length: STRIP_LENGTH + 5 }, (_, second) =>
      replayed("alive", second * 1000),
    );
    const { lanes } = play(...beats);
    expect(lanes.a.beats).toHaveLength(STRIP_LENGTH);
    expect(lanes.a.beats[0]?.atMs).toBe(5_000);
  });

  test("ignores the answer to a copy it no longer holds", () => {
    const late = { ...replayed("dead", 1_000), copy: "copy-zero" };
    expect(play(late as SceneAction).lanes.a.died).toBeNull();
  });

  test("is spent after enough refusals in a row, not before", () => {
    const refusals = Array.from({ length: REFUSALS_BEFORE_STOP }, (_, second) =>
      replayed("dead", second * 1000),
    );
    expect(isSpent(play(...refusals.slice(1)).lanes.a)).toBe(false);
    expect(isSpent(play(...refusals).lanes.a)).toBe(true);
  });

  test("does not take an outage for a logout", () => {
    const { lanes } = play(
      replayed("alive", 0),
      replayed("unreachable", 1_000),
    );
    expect(lanes.a.died).toBeNull();
    expect(lanes.a.refusalsInARow).toBe(0);
  });
});

describe("survival", () => {
  test("counts from the first logout to the first refusal", () => {
    const { lanes } = play(
      replayed("alive", 0),
      revoked(1_000),
      revoked(3_000),
      replayed("alive", 4_000),
      replayed("dead", 5_000),
      replayed("dead", 6_000),
    );
    expect(survivalOf(lanes.a)).toEqual({
      state: "died",
      realmSec: 4,
      realSec: 4,
      accepted: 1,
      jumped: false,
    });
  });

  test("counts realm time too when the clock was moved", () => {
    const { lanes } = play(
      revoked(1_000),
      { type: "clock-moved", nowSec: 62, advancedSec: 60, atMs: 2_000 },
      replayed("dead", 3_000),
    );
    expect(survivalOf(lanes.a)).toMatchObject({ realmSec: 62, realSec: 2 });
    expect(tellSurvival(survivalOf(lanes.a)).lead).toBe("at most");
  });

  test("ends where the credential does, however far the clock went", () => {
    const { lanes } = play(
      revoked(1_000),
      replayed("alive", 1_500),
      { type: "clock-moved", nowSec: 9_002, advancedSec: 9_000, atMs: 2_000 },
      replayed("dead", 3_000),
    );
    expect(survivalOf(lanes.a)).toMatchObject({
      realmSec: 1_999,
      jumped: true,
    });
  });

  test("of a copy refused at once is told as the first refusal", () => {
    const { lanes } = play(revoked(1_000), replayed("dead", 1_086));
    expect(tellSurvival(survivalOf(lanes.a))).toEqual({
      lead: "first refusal",
      figure: "86\u00a0ms",
      words: "after the logout, 0 replays accepted since",
    });
  });

  test("is alive up to the last answer, not up to now", () => {
    const { lanes } = play(
      revoked(1_000),
      replayed("alive", 3_000),
      replayed("unreachable", 9_000),
    );
    expect(survivalOf(lanes.a)).toMatchObject({ state: "alive", realSec: 2 });
  });

  test("says when the copy was dead before the logout", () => {
    const { lanes } = play(replayed("dead", 500), revoked(1_000));
    expect(survivalOf(lanes.a).state).toBe("dead-before");
  });
});

describe("events", () => {
  const event = {
    type: "clock" as const,
    version: 2,
    at: 0,
    now: 60,
    advancedSec: 60,
  };

  test("tell of a clock that was moved elsewhere", () => {
    const scene = play({ type: "event", event, atMs: 0 });
    expect(scene.clock.offsetSec).toBe(60);
    expect(scene.news?.event).toBe(event);
  });

  test("are no news after an own act, and count once", () => {
    const scene = play(
      { type: "acting", key: "clock:60", atMs: 0 },
      { type: "clock-moved", nowSec: 60, advancedSec: 60, atMs: 10 },
      { type: "event", event, atMs: 20 },
    );
    expect(scene.clock.offsetSec).toBe(60);
    expect(scene.news).toBeNull();
  });

  test("log the user out when somebody else revoked", () => {
    const target = { target: "user" as const, user: "alice" };
    const revocation = {
      type: "revoked" as const,
      version: 2,
      at: 0,
      strategy: STATELESS,
      target,
      effect: "unsupported" as const,
    };
    const scene = play({ type: "event", event: revocation, atMs: 7 });
    expect(revocationOf(scene.lanes.a)).toMatchObject({ atMs: 7 });
    expect(revocationOf(scene.lanes.b)).toBeNull();
  });
});
