import { afterAll, describe, expect, test } from "vitest";
import { type Presented, performLogin } from "@/lib/realms/operations";
import { classCodeKey, realmKeys } from "@/lib/redis/keys";
import { testLab } from "@/lib/strategies/fixtures";
import { performAct } from "./acts";
import { makeDeskLink, takeDesk } from "./desk-link";
import { type Carried, confirmLamps, LANES, strategyOfLane } from "./lamps";
import { cleanNickname, madeUpNickname } from "./nickname";
import type { DeskAct, LaneId } from "./protocol";
import { resultsCsv } from "./results";
import { newCode, readCode } from "./room-code";
import { endRoom, findRoom, openRoom, type Room, readRoom } from "./rooms";
import { provesSeat, readSeat, readSeats, takeSeat } from "./seats";
import { keepStolen, replayStolen } from "./stolen";
import { castVote } from "./votes";

const lab = await testLab();
const rooms: Room[] = [];
afterAll(async () => {
  for (const room of rooms) await endRoom(lab, room);
});

/** A class with students, each logged in by both lanes. */
async function openClass(students: number) {
  const room = await openRoom(lab);
  rooms.push(room);
  const { realmId } = room;
  const { lanes } = await readRoom(lab, realmId);
  const carried = new Map<string, Record<LaneId, Presented>>();
  const seats: string[] = [];
  for (let count = 0; count < students; count += 1) {
    const { seat } = await takeSeat(lab, realmId, `student ${count}`);
    const logins = LANES.map(async (lane) => {
      const strategy = strategyOfLane(lanes, lane);
      const options = { user: seat, ttlSec: lanes.ttlSec };
      const { outcome } = await performLogin(lab, realmId, strategy, options);
      return [lane, { value: outcome.credential, from: "test" }] as const;
    });
    const pair = Object.fromEntries(await Promise.all(logins));
    carried.set(seat, pair as Record<LaneId, Presented>);
    seats.push(seat);
  }
  return {
    ...room,
    seats,
    carried: (seat: string): Carried => carried.get(seat) ?? {},
    act: (act: DeskAct) => performAct(lab, room, act),
    /** What a phone's own check says: `alive/dead`, lane by lane. */
    async check(seat: string) {
      const own = carried.get(seat) ?? {};
      const state = await readRoom(lab, realmId);
      const { a, b } = await confirmLamps(lab, realmId, state, seat, own);
      return `${a?.life}/${b?.life}`;
    },
  };
}

describe("a room", () => {
  test("is found by its code, however that is typed", async () => {
    const { code, realmId } = await openClass(0);
    const typed = `${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    const found = await findRoom(lab, readCode(typed) ?? "");
    expect(found.realmId).toBe(realmId);
    expect(readCode("O0I1L!")).toBeNull();
    expect(newCode()).toMatch(/^[A-HJ-KM-NP-Z2-9]{6}$/);
  });

  test("counts each change, and loses none that are made at once", async () => {
    const { realmId, act } = await openClass(0);
    const before = await readRoom(lab, realmId);
    const flips = Array.from({ length: 20 }, (_, index) =>
      act({ act: "lock", locked: index % 2 === 0 }),
    );
    const versions = (await Promise.all(flips)).map(({ version }) => version);
    expect(new Set(versions).size).toBe(20);
    const after = await readRoom(lab, realmId);
    expect(after.version).toBe(before.version + 20);
  });

  test("leaves nothing behind", async () => {
    const room = await openClass(3);
    await room.act({
      act: "open-vote",
      lesson: "03-still-logged-in",
      of: "predict",
    });
    await castVote(lab, room.realmId, "s1", 1, "both-out").catch(
      () => undefined,
    );
    await room.check("s1");
    await keepStolen(lab, room.realmId, "s1", room.carried("s1"));
    const pattern = `realm:{${room.realmId}}:*`;
    expect((await lab.redis.keys(pattern)).length).toBeGreaterThan(8);
    for (const key of await lab.redis.keys(pattern)) {
      expect(await lab.redis.ttl(key), key).toBeGreaterThan(0);
    }
    await endRoom(lab, room);
    expect(await lab.redis.keys(pattern)).toEqual([]);
    expect(await lab.redis.exists(classCodeKey(room.code))).toBe(0);
    await expect(findRoom(lab, room.code)).rejects.toThrow("No class");
  });
});

describe("a seat", () => {
  test("is proved by its own secret alone", async () => {
    const { realmId } = await openClass(0);
    const one = await takeSeat(lab, realmId, "one");
    const other = await takeSeat(lab, realmId, "other");
    expect(await provesSeat(lab, realmId, one.seat, one.secret)).toBe(true);
    expect(await provesSeat(lab, realmId, other.seat, one.secret)).toBe(false);
    expect(await provesSeat(lab, realmId, "s99", one.secret)).toBe(false);
  });

  test("is not to be had behind a locked door, and never twice", async () => {
    const { realmId, act } = await openClass(0);
    const many = Array.from({ length: 50 }, () =>
      takeSeat(lab, realmId, "somebody"),
    );
    const seats = (await Promise.all(many)).map(({ seat }) => seat);
    expect(new Set(seats).size).toBe(50);
    await act({ act: "lock", locked: true });
    await expect(takeSeat(lab, realmId, "late")).rejects.toThrow("door");
  });

  test("that was removed proves nothing, and is renamed by nobody", async () => {
    const { realmId, act } = await openClass(0);
    const { seat, secret } = await takeSeat(lab, realmId, "one");
    await act({ act: "rename", seat, nickname: "  better   name " });
    expect((await readSeat(lab, realmId, seat)).nickname).toBe("better name");
    await act({ act: "remove", seat });
    expect(await provesSeat(lab, realmId, seat, secret)).toBe(false);
    await expect(act({ act: "rename", seat, nickname: "x" })).rejects.toThrow(
      "Nobody has this seat",
    );
  });
});

test.each([
  ["  Zoë   K. ", "Zoë K."],
  ["<b>bold</b>", "bboldb"],
  ["a\u202Eb\u0000c", "abc"],
  ["x".repeat(90), "x".repeat(24)],
  ["👩‍💻", null],
  ["   ", null],
  ["fuck", null],
  ["f u c k", null],
])("the nickname %j becomes %j", (typed, expected) => {
  expect(cleanNickname(typed)).toBe(expected);
});

test("a nickname that was made up may stand on a projector", () => {
  for (let count = 0; count < 200; count += 1) {
    const name = madeUpNickname();
    expect(cleanNickname(name)).toBe(name);
  }
});

describe("what the desk does is confirmed by the phones", () => {
  test("log everyone out: sessions end, tokens do not", async () => {
    const { act, check, seats } = await openClass(3);
    for (const seat of seats) expect(await check(seat)).toBe("alive/alive");
    const { act: told } = await act({ act: "log-out" });
    expect(told).toMatchObject({
      seats: null,
      told: { a: "alive", b: "dead" },
    });
    for (const seat of seats) expect(await check(seat)).toBe("alive/dead");
  });

  test("log one out: the others stay", async () => {
    const { act, check } = await openClass(2);
    const { act: told } = await act({ act: "log-out", seats: ["s2"] });
    expect(told.seats).toEqual(["s2"]);
    expect(await check("s1")).toBe("alive/alive");
    expect(await check("s2")).toBe("alive/dead");
  });

  test("rotate the key: tokens end, sessions do not", async () => {
    const { act, check } = await openClass(1);
    const { act: told } = await act({ act: "rotate-keys" });
    expect(told.told).toEqual({ a: "dead", b: "alive" });
    expect(await check("s1")).toBe("dead/alive");
  });

  test("demote: the token still says admin", async () => {
    const { act, check, realmId } = await openClass(1);
    await act({ act: "role", role: "user" });
    expect(await check("s1")).toBe("alive/alive");
    const { lamps } = await readSeat(lab, realmId, "s1");
    expect([lamps.a?.role, lamps.b?.role]).toEqual(["admin", "user"]);
  });

  test("fast-forward: both end", async () => {
    const { act, check } = await openClass(1);
    await act({ act: "fast-forward", advanceSec: 86_400 });
    expect(await check("s1")).toBe("dead/dead");
  });

  test("another student's credentials light no lamp", async () => {
    const { realmId, carried } = await openClass(2);
    const room = await readRoom(lab, realmId);
    const lamps = await confirmLamps(lab, realmId, room, "s1", carried("s2"));
    expect(lamps.a).toMatchObject({ life: "dead", refusal: "wrong-user" });
    expect(lamps.b).toMatchObject({ life: "dead", refusal: "wrong-user" });
  });

  test("a stolen copy survives by token, and its value is not kept", async () => {
    const { act, carried, realmId } = await openClass(1);
    await keepStolen(lab, realmId, "s1", carried("s1"));
    const key = realmKeys(realmId).class.stolen;
    const kept = await lab.redis.get(key);
    expect(kept).not.toContain(carried("s1").a?.value);
    await act({ act: "log-out" });
    const stolen = await replayStolen(
      lab,
      realmId,
      await readRoom(lab, realmId),
    );
    expect(stolen?.lamps.a?.life).toBe("alive");
    expect(stolen?.lamps.b?.life).toBe("dead");
    expect(JSON.stringify(stolen)).not.toContain(carried("s1").a?.value);
  });
});

describe("a vote", () => {
  const opening = {
    act: "open-vote",
    lesson: "03-still-logged-in",
    of: "question",
  } as const;

  test("is counted once for each student, whatever comes at once", async () => {
    const { act, realmId, seats } = await openClass(10);
    const { vote } = await act(opening);
    const [first, second] = vote?.options ?? [];
    const cast = seats.flatMap((seat) =>
      Array.from({ length: 5 }, (_, index) =>
        castVote(
          lab,
          realmId,
          seat,
          1,
          (index === 0 ? first : second)?.id ?? "",
        ),
      ),
    );
    const counted = (await Promise.all(cast)).filter(Boolean);
    expect(counted).toHaveLength(10);
    expect((await readRoom(lab, realmId)).vote?.counts).toBeUndefined();
    const closed = await act({ act: "close-vote" });
    const counts = Object.values(closed.vote?.counts ?? {});
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
    const students = await readSeats(lab, realmId);
    expect(students.every(({ voted }) => voted === 1)).toBe(true);
  });

  test("takes nothing after it is closed, and nothing that it did not ask", async () => {
    const { act, realmId } = await openClass(1);
    await act(opening);
    const odd = castVote(lab, realmId, "s1", 1, "no-such-option");
    await expect(odd).rejects.toThrow("no such option");
    await act({ act: "close-vote" });
    const late = castVote(lab, realmId, "s1", 1, "stateless");
    await expect(late).rejects.toThrow("not open");
    await expect(act({ act: "close-vote" })).rejects.toThrow("No vote is open");
  });

  test("ends in a table that no spreadsheet runs", async () => {
    const { act, realmId } = await openClass(1);
    await act({ act: "rename", seat: "s1", nickname: "-1'a" });
    const { vote } = await act(opening);
    const option = vote?.options[0];
    await castVote(lab, realmId, "s1", 1, option?.id ?? "");
    const csv = await resultsCsv(lab, realmId);
    expect(csv).toContain(`"'-1'a","${option?.text}"`);
    expect(csv.split("\r\n")).toHaveLength(3);
  });
});

test("a link to the desk works once, and can hand it over", async () => {
  const { realmId, ownerSecret } = await openRoom(lab).then((room) => {
    rooms.push(room);
    return room;
  });
  const second = await makeDeskLink(lab, realmId, ownerSecret, false);
  expect(await takeDesk(lab, realmId, second)).toBe(ownerSecret);
  expect(await takeDesk(lab, realmId, second)).toBeNull();
  const other = await makeDeskLink(lab, realmId, ownerSecret, true);
  expect(await takeDesk(lab, realmId, "made-up")).toBeNull();
  const secret = await takeDesk(lab, realmId, other);
  expect(secret).not.toBe(ownerSecret);
  expect(secret).not.toBeNull();
});
