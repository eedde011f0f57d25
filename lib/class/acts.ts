import type { RevokeRequest } from "@/lib/http/contract";
import { advanceClock } from "@/lib/realms/clock";
import { publishEvent } from "@/lib/realms/events";
import type { Lab } from "@/lib/realms/lab";
import { performRevoke } from "@/lib/realms/operations";
import { realmNowSec } from "@/lib/realms/realm";
import { performKeyRotation } from "@/lib/realms/rotate-keys";
import { performRoleChange } from "@/lib/realms/user-operations";
import { realmKeys } from "@/lib/redis/keys";
import type { Strategy } from "@/lib/strategies/strategy";
import { LANES, strategyOfLane } from "./lamps";
import { cleanNickname } from "./nickname";
import {
  type ClassAct,
  type DeskAct,
  type Lanes,
  type Life,
  type RoomState,
  spreadOf,
} from "./protocol";
import { changeRoom, nextNumber, type Room, readRoom } from "./rooms";
import { readSeat, readSeats, removeSeat, renameSeat } from "./seats";
import { tellSeats } from "./tell-seats";
import { performVoteAct } from "./vote-acts";

/** Revocations and role changes that are under way at once. */
const AT_ONCE = 50;

type Act<Name extends DeskAct["act"]> = Extract<DeskAct, { act: Name }>;
type Told = ClassAct["told"];

/** Does what the desk asks, and tells every screen. Returns the room after it. */
export async function performAct(
  lab: Lab,
  { realmId }: Room,
  act: DeskAct,
): Promise<RoomState> {
  const room = await readRoom(lab, realmId);
  const change = (changes: Partial<RoomState>) =>
    changeRoom(lab, realmId, changes);
  switch (act.act) {
    case "log-out":
      return logOut(lab, realmId, room, act);
    case "rotate-keys":
      return rotate(lab, realmId, room);
    case "role":
      return changeRoles(lab, realmId, act);
    case "fast-forward":
      return fastForward(lab, realmId, act);
    case "lanes":
      return changeLanes(lab, realmId, act);
    case "lock":
      return change({ locked: act.locked });
    case "remove":
      await removeSeat(lab, realmId, act.seat);
      await tellSeats(lab, realmId, [], [act.seat]);
      return room;
    case "rename":
      return rename(lab, realmId, room, act);
    case "steal":
      return steal(lab, realmId, act);
    case "slide": {
      const { act: _, ...slide } = act;
      return change({ slide });
    }
    case "no-slide":
      return change({ slide: null });
    default:
      return performVoteAct(lab, realmId, room, act);
  }
}

async function logOut(
  lab: Lab,
  realmId: string,
  room: RoomState,
  { seats }: Act<"log-out">,
) {
  const told: Told = {};
  const revoking = LANES.map(async (lane) => {
    const strategy = strategyOfLane(room.lanes, lane);
    const effects = await revoke(lab, realmId, strategy, seats);
    const isImmediate = effects.every((effect) => effect === "immediate");
    told[lane] = isImmediate ? "dead" : "alive";
  });
  await Promise.all(revoking);
  const whom = seats === undefined ? "Everyone" : namesOf(seats);
  return note(lab, realmId, {
    words: `${whom} was logged out.`,
    seats: seats ?? null,
    told,
  });
}

async function revoke(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  seats: string[] | undefined,
) {
  const effectOf = async (target: RevokeRequest) => {
    const done = await performRevoke(lab, realmId, strategy, target, false);
    return done.outcome.effect;
  };
  if (seats === undefined) {
    return [await effectOf({ target: "everyone" })];
  }
  return inTurns(seats, (user) => effectOf({ target: "user", user }));
}

async function rotate(lab: Lab, realmId: string, room: RoomState) {
  await performKeyRotation(lab, realmId);
  const life = (lane: "a" | "b"): Life =>
    strategyOfLane(room.lanes, lane).algorithms.length > 0 ? "dead" : "alive";
  return note(lab, realmId, {
    words: "The signing key was rotated.",
    seats: null,
    told: { a: life("a"), b: life("b") },
  });
}

async function changeRoles(
  lab: Lab,
  realmId: string,
  { role, seats }: Act<"role">,
) {
  const everyone = seats ?? (await seatIds(lab, realmId));
  await inTurns(everyone, (seat) =>
    performRoleChange(lab, realmId, seat, role),
  );
  const whom = seats === undefined ? "Everyone" : namesOf(seats);
  return note(lab, realmId, {
    words: roleWords(whom, role),
    seats: seats ?? null,
    told: {},
  });
}

async function fastForward(
  lab: Lab,
  realmId: string,
  { advanceSec }: Act<"fast-forward">,
) {
  await advanceClock(lab.redis, realmId, advanceSec);
  lab.realms.invalidate(realmId);
  const now = realmNowSec(await lab.realms.get(realmId));
  const event = { type: "clock", now, advancedSec: advanceSec } as const;
  await publishEvent(lab.redis, realmId, event);
  return note(lab, realmId, {
    words: `The clock moved by ${spanOf(advanceSec)}.`,
    seats: null,
    told: {},
  });
}

/** Another way to be logged in: each phone logs in anew. */
async function changeLanes(
  lab: Lab,
  realmId: string,
  { a, b, ttlSec }: Act<"lanes">,
) {
  const round = await nextNumber(lab, realmId, "round");
  const lanes: Lanes = { a, b, ttlSec, round };
  const id = await nextNumber(lab, realmId, "act");
  const act: ClassAct = {
    id,
    words: "Everyone logs in anew.",
    atMs: Date.now(),
    seats: null,
    told: {},
    spreadMs: await spreadIn(lab, realmId),
  };
  return changeRoom(lab, realmId, { lanes, act });
}

async function rename(
  lab: Lab,
  realmId: string,
  room: RoomState,
  { seat, nickname }: Act<"rename">,
) {
  const clean = cleanNickname(nickname) ?? `student ${seat.slice(1)}`;
  await renameSeat(lab, realmId, seat, clean);
  await tellSeats(lab, realmId, [await readSeat(lab, realmId, seat)]);
  return room;
}

async function steal(lab: Lab, realmId: string, { seat }: Act<"steal">) {
  await readSeat(lab, realmId, seat);
  return note(lab, realmId, {
    words: "A student’s credentials are being copied.",
    seats: [],
    told: {},
    steal: seat,
  });
}

/** Gives an act its number, and tells it to all. */
async function note(
  lab: Lab,
  realmId: string,
  done: Omit<ClassAct, "id" | "atMs" | "spreadMs">,
): Promise<RoomState> {
  const [id, spreadMs] = await Promise.all([
    nextNumber(lab, realmId, "act"),
    spreadIn(lab, realmId),
  ]);
  const act = { id, atMs: Date.now(), spreadMs, ...done };
  return changeRoom(lab, realmId, { act });
}

async function spreadIn(lab: Lab, realmId: string): Promise<number> {
  return spreadOf(await lab.redis.hlen(realmKeys(realmId).class.seats));
}

async function seatIds(lab: Lab, realmId: string): Promise<string[]> {
  return (await readSeats(lab, realmId)).map(({ seat }) => seat);
}

async function inTurns<Result>(
  seats: readonly string[],
  work: (seat: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < seats.length; at += AT_ONCE) {
    const some = seats.slice(at, at + AT_ONCE);
    results.push(...(await Promise.all(some.map(work))));
  }
  return results;
}

function roleWords(whom: string, role: "admin" | "user"): string {
  if (whom === "Everyone" && role === "user") return "Nobody is admin now.";
  const are = whom.endsWith("students") ? "are" : "is";
  return `${whom} ${are} ${role === "admin" ? "admin" : "no admin"} now.`;
}

function namesOf(seats: readonly string[]): string {
  return seats.length === 1 ? "One student" : `${seats.length} students`;
}

function spanOf(seconds: number): string {
  const days = seconds / 86_400;
  if (days >= 1) return `${Math.round(days)} d`;
  const hours = seconds / 3_600;
  return hours >= 1
    ? `${Math.round(hours)} h`
    : `${Math.round(seconds / 60)} min`;
}
