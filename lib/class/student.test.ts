import { describe, expect, test } from "vitest";
import type { ClassAct, Lamp, SeatView } from "./protocol";
import { type ShownLamp, shownLamp } from "./shown-lamp";
import { tellRefusal, tellStudent } from "./tell-student";

const logout: ClassAct = {
  id: 7,
  words: "Everyone was logged out.",
  atMs: 0,
  seats: null,
  told: { a: "alive", b: "dead" },
  spreadMs: 1_000,
};

function lamp(life: Lamp["life"], act: number, role?: string): Lamp {
  return { life, act, atMs: 0, ...(role === undefined ? {} : { role }) };
}

function you(lamps: SeatView["lamps"]): SeatView {
  return { seat: "s1", nickname: "Ada", here: true, lamps, voted: 0 };
}

describe("a lamp", () => {
  const before = you({ a: lamp("alive", 6), b: lamp("alive", 6) });

  test("is told until this phone's own check has answered", () => {
    const told = shownLamp("b", logout, before, "live");
    expect(told).toMatchObject({ state: "told", life: "dead" });
    const after = you({ ...before.lamps, b: lamp("dead", 7) });
    const confirmed = shownLamp("b", logout, after, "live");
    expect(confirmed).toMatchObject({ state: "confirmed", life: "dead" });
  });

  test("asks where nothing was told, and keeps still for others' acts", () => {
    const silent = { ...logout, told: {} };
    expect(shownLamp("a", silent, before, "live").state).toBe("asking");
    const others = { ...logout, seats: ["s2"] };
    const kept = shownLamp("b", others, before, "live");
    expect(kept).toMatchObject({ state: "confirmed", life: "alive" });
    expect(shownLamp("a", others, you({}), "live").state).toBe("asking");
    // An act of hers came before it, and its check is still to come.
    const due = { owed: 7, isAnswered: true };
    const later = shownLamp("a", { ...others, id: 8 }, before, "live", due);
    expect(later.state).toBe("asking");
  });

  test("is unreachable when the stream or the check finds nobody", () => {
    const links = ["connecting", "redis-away", "server-away"] as const;
    for (const link of links) {
      const shown = shownLamp("a", logout, before, link);
      expect(shown).toEqual({ state: "unreachable", last: before.lamps.a });
    }
    const unanswered = { owed: 0, isAnswered: false };
    const { state } = shownLamp("a", logout, before, "live", unanswered);
    expect(state).toBe("unreachable");
  });
});

describe("what an act means for a student", () => {
  const names = { a: "token", b: "session" };
  const is = (life: Lamp["life"], role?: string): ShownLamp => ({
    state: "confirmed",
    life,
    last: lamp(life, 7, role),
  });
  const tell = (a: ShownLamp, b: ShownLamp, act = logout) =>
    tellStudent(act, "s1", { a, b }, names);

  test("is told by what her own checks came to", () => {
    expect(tell(is("alive", "admin"), is("dead"))).toBe(
      "The server still accepts your token, and takes you for admin. It refuses your session.",
    );
    expect(tell(is("dead"), is("alive"))).toContain("accepts your session.");
    expect(tell(is("dead"), is("dead"))).toContain("refuses both");
    expect(tell(is("alive", "admin"), is("alive", "user"))).toBe(
      "The server accepts both. By your token you are admin, by your session you are user.",
    );
    const both = tell(is("alive", "user"), is("alive", "user"));
    expect(both).toContain("takes you for user");
  });

  test("says when nobody has asked, and when it was somebody else", () => {
    const alive = is("alive");
    expect(tell({ state: "told", life: "dead" }, alive)).toContain("asks");
    expect(tell({ state: "unreachable" }, alive)).toContain("cannot ask");
    const others = { ...logout, seats: ["s2"] };
    expect(tell(alive, alive, others)).toContain("not you");
    const theft = { ...logout, seats: [], steal: "s1" };
    expect(tell(alive, alive, theft)).toContain("They are yours");
    const ofOther = { ...theft, steal: "s2" };
    expect(tell(alive, alive, ofOther)).toContain("not yours");
  });

  test("gives the refusal in words, never as an id", () => {
    const refused = (refusal: string) =>
      tellRefusal({ ...lamp("dead", 7), refusal });
    expect(refused("unknown-session")).toBe("There is no such session");
    expect(refused("wrong-user")).toContain("another student");
  });
});
