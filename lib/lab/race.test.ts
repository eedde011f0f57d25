import { expect, test } from "vitest";
import {
  fingerprint,
  lettersOf,
  type Race,
  tabResult,
  verdictOfRace,
} from "./race";

const good = (token: string) => ({ status: 200, token });
const bad = (refusal: string) => ({ status: 401, refusal, token: null });

function race(...rounds: Race["rounds"][number]["tabs"][]): Race {
  return {
    startedAtMs: 0,
    kind: "naive",
    graceSec: 0,
    storeMs: 0,
    rounds: rounds.map((tabs, at) => ({ title: `${at}`, tabs })),
  };
}

test("the same successor for all is no logout", () => {
  const told = verdictOfRace(
    race([good("a"), good("a")], [good("b"), good("b")]),
  );
  expect(told).toMatchObject({ tone: "alive", title: "Every tab goes on" });
});

test("different successors end in a false alarm", () => {
  const told = verdictOfRace(
    race([good("a"), good("b")], [bad("refresh-reused"), bad("revoked")]),
  );
  expect(told.tone).toBe("dead");
  expect(told.why).toContain("only the last one written");
});

test("without grace the second tab is the thief", () => {
  const told = verdictOfRace(
    race([good("a"), bad("refresh-reused")], [bad("revoked"), bad("revoked")]),
  );
  expect(told.why).toContain("without a grace");
});

test("no answer is no race", () => {
  const away = { status: 503, refusal: "redis-unavailable", token: null };
  const told = verdictOfRace(race([away, away], [away, away]));
  expect(told.tone).toBe("neutral");
  expect(told.why).toContain("503 redis-unavailable");
});

test("tokens get letters, and the same one keeps its letter", () => {
  const { rounds } = race([good("x"), good("y")], [good("x"), bad("revoked")]);
  expect([...lettersOf(rounds)]).toEqual([
    ["x", "A"],
    ["y", "B"],
  ]);
  expect(fingerprint("0123456789")).toBe("…456789");
});

test("an answer is read as it is", () => {
  expect(tabResult({ ok: true, value: { refreshToken: "t" } })).toEqual(
    good("t"),
  );
  const problem = {
    type: "",
    title: "",
    detail: "",
    status: 401,
    refusal: "revoked",
  };
  expect(tabResult({ ok: false, problem })).toEqual(bad("revoked"));
});
