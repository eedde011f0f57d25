import { expect, test } from "vitest";
import { lanePreset } from "./preset";
import { freshLane, type LaneScene, type ReplayAnswer } from "./scene";
import { logoutPlace, tellStrip } from "./strip";
import { verdictOf } from "./verdict";

const lane: LaneScene = {
  ...freshLane(lanePreset("redis-session")),
  issued: {
    credential: "x",
    credentialId: "x",
    user: "alice",
    sizeBytes: 1,
    wire: { cookieLine: 1, authorizationLine: 1, setCookieLine: 1 },
    cookieName: "__Host-redis-session",
    expiresAt: 100,
    trace: { steps: [], elapsedMs: 0, redisCommands: 0 },
  },
};

function answered(answer: Partial<ReplayAnswer>): LaneScene {
  const base: ReplayAnswer = {
    verdict: "alive",
    atMs: 0,
    status: 200,
    detail: "",
    redisCommands: ["GETEX"],
  };
  return { ...lane, answer: { ...base, ...answer } };
}

test("a lane without an answer has no verdict", () => {
  expect(verdictOf(lane, 0, false).state).toBe("waiting");
});

test("an accepted copy says what was asked, and when it dies", () => {
  const { state, why } = verdictOf(answered({}), 40_000, false);
  expect(state).toBe("alive");
  expect(why).toContain("GETEX");
  expect(why).toContain("1\u00a0min");
});

test("a refused copy carries the server's own sentence", () => {
  const dead = answered({ verdict: "dead", status: 401, detail: "Gone." });
  expect(verdictOf(dead, 0, false)).toMatchObject({
    headline: "Logged out",
    why: "Gone. Redis was asked once (GETEX).",
  });
});

test("an outage is told apart from a logout", () => {
  const away = answered({ verdict: "unreachable", status: 503 });
  const told = verdictOf(away, 0, false);
  expect(told.headline).toBe("Cannot tell");
  expect(told.cause).toBe("Redis is unreachable");
});

test("a paused lane claims nothing about now", () => {
  expect(verdictOf(answered({}), 0, true).state).toBe("paused");
});

test("a strip is told in runs, and marks the logout", () => {
  const beats = [
    { verdict: "alive" as const, atMs: 1 },
    { verdict: "alive" as const, atMs: 2 },
    { verdict: "dead" as const, atMs: 3 },
  ];
  expect(tellStrip(beats)).toBe("Last 3 replays: 2 accepted, then 1 refused.");
  const revoked = { effect: "immediate" as const, reason: "", realmMs: 0 };
  const marked = { ...lane, beats, revoked: { ...revoked, atMs: 2.5 } };
  expect(logoutPlace(marked)).toBeCloseTo(1 - 1 / 30);
});
