import { expect, test } from "vitest";
import { lanePreset } from "./preset";
import { freshLane, type LaneScene } from "./scene";
import { markOf, tellStrip } from "./strip";
import { verdictOf, type Watch } from "./verdict";
import { afterAct, type NewEnding, type ReplayAnswer } from "./watched";

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

function at(realmNowMs: number): Watch {
  return { realmNowMs, idleSec: 1_800, halted: null };
}

function answered(answer: Partial<ReplayAnswer>): LaneScene {
  const base: ReplayAnswer = {
    verdict: "alive",
    atMs: 0,
    sentAtMs: 0,
    status: 200,
    detail: "",
    redisCommands: ["GETEX"],
  };
  return { ...lane, answer: { ...base, ...answer } };
}

test("a lane without an answer has no verdict", () => {
  expect(verdictOf(lane, at(0)).state).toBe("waiting");
});

test("an accepted copy says what was asked, and when it dies", () => {
  const { state, why } = verdictOf(answered({}), at(40_000));
  expect(state).toBe("alive");
  expect(why).toContain("GETEX");
  expect(why).toContain("1\u00a0min");
});

test("a refused copy carries the server's own sentence", () => {
  const dead = answered({ verdict: "dead", status: 401, detail: "Gone." });
  expect(verdictOf(dead, at(0))).toMatchObject({
    headline: "Logged out",
    why: "Gone. Redis was asked once (GETEX).",
  });
});

test("an expired copy was not logged out", () => {
  const refused = { verdict: "dead", status: 401, refusal: "expired" } as const;
  expect(verdictOf(answered(refused), at(0)).headline).toBe("Expired");
});

test("a session that nobody used was let go by Redis", () => {
  const refusal = "unknown-session";
  const refused = answered({ verdict: "dead", status: 401, refusal });
  const lastAlive = { atMs: 0, realmMs: 0 };
  const died = { atMs: 1_000, realmMs: 86_400_000 };
  const told = verdictOf({ ...refused, lastAlive, died }, at(0));
  expect(told.headline).toBe("Expired");
  expect(told.why).toContain("unused for longer than its idle timeout");
});

test("a lane whose realm is gone claims nothing about now", () => {
  const told = verdictOf(answered({}), { ...at(0), halted: "gone" });
  expect(told.state).toBe("paused");
  expect(told.why).toContain("The last answer was: still logged in.");
});

test("a cookie that the browser dropped is no logout", () => {
  const refusal = "missing-credential";
  const out = answered({ verdict: "dead", status: 401, refusal });
  const dropped = { ...out, cookieDropped: "gone" } as const;
  const asked = { ...at(0), asks: "browser" } as const;
  expect(verdictOf(dropped, asked).headline).toBe("Not logged in");
  const older = { ...answered({}), cookieDropped: "older" } as const;
  expect(verdictOf(older, asked).why).toContain("By an older cookie");
});

test("an outage is told apart from a logout", () => {
  const away = answered({ verdict: "unreachable", status: 503 });
  const told = verdictOf(away, at(0));
  expect(told.headline).toBe("Cannot tell");
  expect(told.cause).toBe("Redis is unreachable");
});

test("a paused lane claims nothing about now", () => {
  expect(verdictOf(answered({}), { ...at(0), halted: "idle" }).state).toBe(
    "paused",
  );
});

test("a strip is told in runs, and marks the logout", () => {
  const beats = [
    { verdict: "alive" as const, atMs: 1, commands: 0 },
    { verdict: "alive" as const, atMs: 2, commands: 0 },
    { verdict: "dead" as const, atMs: 3, commands: 0 },
  ];
  expect(tellStrip(beats)).toBe("Last 3 replays: 2 accepted, then 1 refused.");
  const done = { act: "log-out", effect: "immediate", reason: "", atMs: 2.5 };
  const clock = { skewMs: 0, offsetSec: 0 };
  const marked = afterAct({ ...lane, beats }, done as NewEnding, clock);
  expect(markOf(marked)?.place).toBeCloseTo(1 - 1 / 30);
  expect(markOf(marked)?.words).toBe("logged out here");
});
