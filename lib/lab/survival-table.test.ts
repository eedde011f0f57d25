import { describe, expect, test } from "vitest";
import type { LoginAnswer } from "@/lib/http/contract";
import { actsSeen, survivalCell } from "./survival-table";
import {
  type Act,
  afterAct,
  afterAnswer,
  type Copy,
  type NewEnding,
  type ReplayAnswer,
  unwatched,
} from "./watched";

const CLOCK = { skewMs: 0, offsetSec: 0 };

const issued = { credentialId: "x", expiresAt: 9_000 } as LoginAnswer;

const copy: Copy = {
  ...unwatched({ strategy: "jwt-stateless", user: "alice" }),
  number: 1,
  issued,
};

function act(of: Copy, kind: Act, atMs: number, role?: string): Copy {
  const effect = kind === "role" ? null : ("unsupported" as const);
  const done = { act: kind, effect, reason: "", atMs, role };
  return afterAct(of, done, CLOCK);
}

function answer(of: Copy, atMs: number, more: Partial<ReplayAnswer>): Copy {
  const told = {
    atMs,
    sentAtMs: atMs,
    status: 200,
    detail: "",
    redisCommands: [],
  };
  return afterAnswer(of, { verdict: "alive", ...told, ...more }, CLOCK);
}

const dead = { verdict: "dead", refusal: "unknown-key" } as const;

describe("survival in the table", () => {
  test("an act that nobody noticed goes on counting", () => {
    const played = answer(act(copy, "log-out", 1_000), 4_000, {});
    expect(survivalCell(played, "log-out")).toEqual({
      state: "alive",
      figure: "3.0\u00a0s",
      words: "still accepted",
    });
  });

  test("the act that bites is credited, the earlier one is not", () => {
    const out = answer(act(copy, "log-out", 1_000), 2_000, {});
    const played = answer(act(out, "rotate-keys", 3_000), 3_100, dead);
    expect(survivalCell(played, "log-out").words).toBe("until: keys rotated");
    expect(survivalCell(played, "rotate-keys")).toMatchObject({
      state: "over",
      figure: "100\u00a0ms",
      words: "0 replays accepted since",
    });
    expect(actsSeen([played])).toEqual(["log-out", "rotate-keys"]);
  });

  test("an expiry is not credited to the act before it", () => {
    const out = answer(act(copy, "log-out", 1_000), 2_000, {});
    const refusal = "expired";
    const played = answer(out, 5_000, { verdict: "dead", refusal });
    expect(survivalCell(played, "log-out").words).toContain(
      "expired by itself",
    );
  });

  test("a change of role is over with the new role, not before", () => {
    const demoted = act(copy, "role", 1_000, "user");
    const stale = answer(demoted, 2_000, { role: "admin" });
    expect(survivalCell(stale, "role").words).toBe("still has the old role");
    const fresh = answer(stale, 3_000, { role: "user" });
    expect(survivalCell(fresh, "role")).toMatchObject({ state: "over" });
  });

  test("a question that was on its way already is no survival", () => {
    const late = act(copy, "log-out", 1_000);
    const answered = answer(late, 1_500, { sentAtMs: 900 });
    const played = answer(answered, 2_000, dead);
    expect(survivalCell(played, "log-out").words).toContain("0 replays");
  });

  test("what was left alone may be ended later by the same act", () => {
    const alone = { act: "password", effect: null, reason: "", atMs: 1_000 };
    const left = answer(afterAct(copy, alone as NewEnding, CLOCK), 5_000, {});
    const played = answer(act(left, "password", 6_000), 6_050, dead);
    expect(survivalCell(played, "password").figure).toBe("50\u00a0ms");
  });

  test("a copy that was dead before has no survival", () => {
    const gone = answer(copy, 500, dead);
    const played = act(gone, "log-out", 1_000);
    expect(survivalCell(played, "log-out").words).toBe("was dead before");
    expect(survivalCell(copy, "log-out").words).toBe("not meant");
  });
});
