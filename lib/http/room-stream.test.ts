import { afterAll, describe, expect, it } from "vitest";
import { performAct } from "@/lib/class/acts";
import { endRoom, openRoom, type Room } from "@/lib/class/rooms";
import { readSeat, takeSeat } from "@/lib/class/seats";
import { castVote } from "@/lib/class/votes";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab } from "@/lib/strategies/fixtures";
import { HttpProblem } from "./problem";
import { roomStream } from "./room-stream";

// It is killed and frozen here.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();

/** What screens must be told of an outage within. */
const WITHIN_2_S = { timeout: 2_000 };
const GENEROUS = { timeout: 15_000 };

/** A screen that reads whatever comes. */
async function follow({ realmId }: Room, seat?: string, isDesk = false) {
  const staysDesk = async () => isDesk;
  const of = { isDesk, seat, staysDesk };
  const { body } = await roomStream(lab, realmId, of);
  if (body === null) throw new Error("The stream has no body.");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let isOver = false;
  async function read() {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    isOver = true;
  }
  void read();
  return {
    /** Names of the events that came, without what it is in the room. */
    events: () =>
      [...text.matchAll(/^event: (\w+)$/gm)]
        .map(([, name]) => name)
        .filter((name) => name !== "role"),
    text: () => text,
    isOver: () => isOver,
    cancel: () => reader.cancel(),
  };
}

async function openWith(students: number) {
  const room = await openRoom(lab);
  for (let count = 0; count < students; count += 1) {
    await takeSeat(lab, room.realmId, `student ${count}`);
  }
  return room;
}

describe("the screens of a class", () => {
  it("hear of a killed Redis, and then all that they missed", async () => {
    const room = await openWith(2);
    const [ann, desk] = [
      await follow(room, "s1"),
      await follow(room, undefined, true),
    ];
    const opening = {
      act: "open-vote",
      lesson: "03-still-logged-in",
      of: "predict",
    } as const;
    await performAct(lab, room, opening);
    await expect.poll(() => ann.text()).toContain("03-still-logged-in");
    expect(await castVote(lab, room.realmId, "s2", 1, "token")).toBe(true);
    await ownRedis.kill();
    for (const screen of [ann, desk]) {
      await expect.poll(() => screen.events(), WITHIN_2_S).toContain("outage");
    }
    await ownRedis.up();
    const newest = () => ann.events().slice(ann.events().indexOf("outage"));
    await expect.poll(newest, GENEROUS).toEqual(["outage", "room", "you"]);
    await expect.poll(() => desk.events().at(-1), GENEROUS).toBe("roster");
    expect(desk.text().split("event: roster").at(-1)).toContain(
      '"seat":"s2","nickname":"student 1","here":false,"lamps":{},"voted":1',
    );
    // The same streams go on.
    await performAct(lab, room, { act: "lock", locked: true });
    await expect.poll(() => ann.text()).toContain('"locked":true');
    await endRoom(lab, room);
    await expect.poll(() => ann.isOver() && desk.isOver()).toBe(true);
    expect(ann.events().at(-1)).toBe("over");
  });

  it("hear of a Redis that hangs", async () => {
    const room = await openWith(1);
    const ann = await follow(room, "s1");
    ownRedis.freeze();
    try {
      const heard = ["room", "you", "outage"];
      await expect.poll(() => ann.events(), WITHIN_2_S).toEqual(heard);
    } finally {
      ownRedis.thaw();
    }
    const last = () => ann.events().slice(-2);
    await expect.poll(last, GENEROUS).toEqual(["room", "you"]);
    expect(ann.isOver()).toBe(false);
    await ann.cancel();
  });

  it("are so many for each student, and make room when they go", async () => {
    const room = await openWith(2);
    const tabs = await Promise.all(
      Array.from({ length: 8 }, () => follow(room, "s1")),
    );
    const refused = follow(room, "s1");
    await expect(refused).rejects.toThrow(HttpProblem);
    await refused.catch(({ id, extras }) => {
      expect(id).toBe("too-many-requests");
      expect(extras.retryAfterSec).toBe(10);
    });
    const other = await follow(room, "s2");
    await tabs[0]?.cancel();
    tabs[0] = await follow(room, "s1");
    await Promise.all([...tabs, other].map(({ cancel }) => cancel()));
    const isHere = async () => (await readSeat(lab, room.realmId, "s1")).here;
    await expect.poll(isHere, GENEROUS).toBe(false);
  });

  it("that read nothing are not remembered for ever", async () => {
    const room = await openWith(1);
    const staysDesk = async () => false;
    const seat = { isDesk: false, seat: "s1", staysDesk };
    const { body } = await roomStream(lab, room.realmId, seat);
    const turn = (locked: boolean) =>
      performAct(lab, room, { act: "lock", locked });
    for (let count = 0; count < 520; count += 20) {
      const turns = Array.from({ length: 20 }, (_, n) => turn(n % 2 === 0));
      await Promise.all(turns);
    }
    const isHere = async () => (await readSeat(lab, room.realmId, "s1")).here;
    await expect.poll(isHere, GENEROUS).toBe(false);
    await body?.cancel();
  });
});
