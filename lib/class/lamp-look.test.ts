import { expect, test } from "vitest";
import { knownAct, lampLook, tallyOf, tellTally } from "./lamp-look";
import type { ClassAct, Lamp, SeatView } from "./protocol";

const act = (id: number, changes: Partial<ClassAct> = {}) =>
  knownAct({
    id,
    words: "",
    atMs: 0,
    seats: null,
    told: {},
    spreadMs: 0,
    ...changes,
  });

const seat = (lamp: Partial<Lamp> | undefined, here = true): SeatView => ({
  seat: "s7",
  nickname: "seven",
  here,
  voted: 0,
  lamps:
    lamp === undefined
      ? {}
      : { b: { life: "alive", act: 0, atMs: 0, ...lamp } },
});

const logOut = act(3, { told: { a: "alive", b: "dead" } });
const ofOthers = act(4, { seats: ["s8"], told: { b: "dead" } });

test.each([
  [
    "confirmed by its own check",
    seat({ life: "dead", act: 3 }),
    [logOut],
    "dead",
  ],
  ["told until then", seat({ act: 2 }), [logOut], "told-dead"],
  [
    "told, also after an act on others",
    seat({ act: 2 }),
    [ofOthers, logOut],
    "told-dead",
  ],
  [
    "untouched by an act on others",
    seat({ act: 3 }),
    [ofOthers, logOut],
    "alive",
  ],
  ["asked where only asking can tell", seat({ act: 3 }), [act(5)], "waiting"],
  ["not known before the first check", seat(undefined), [logOut], "waiting"],
  ["out of reach, whatever it was", seat({ act: 3 }, false), [logOut], "away"],
] as const)("a lamp is %s", (_, view, acts, look) => {
  expect(lampLook(view, "b", acts)).toBe(look);
});

test("lamps are counted, and what is told counts as waiting", () => {
  const tally = tallyOf(["dead", "dead", "told-dead", "waiting", "away"]);
  expect(tally).toEqual({ alive: 0, dead: 2, waiting: 2, away: 1 });
  expect(tellTally(tally)).toBe("2 red, 2 waiting, 1 unreachable");
  expect(tellTally(tallyOf([]))).toBe("nobody yet");
});
