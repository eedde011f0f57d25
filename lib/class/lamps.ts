import type { Lab } from "@/lib/realms/lab";
import { SWEEP_SLACK_MS } from "@/lib/realms/limits";
import { type Presented, performVerify } from "@/lib/realms/operations";
import { realmKeys } from "@/lib/redis/keys";
import { strategyById } from "@/lib/strategies/catalog";
import type { Strategy, StrategyId } from "@/lib/strategies/strategy";
import type { Lamp, Lamps, LaneId, RoomState } from "./protocol";
import { readSeat } from "./seats";
import { tellSeats } from "./tell-seats";

export const LANES: readonly LaneId[] = ["a", "b"];

/** What a request carries for each lane. */
export type Carried = Partial<Record<LaneId, Presented>>;

/** The strategy of a lane; a room names none that is not in the catalog. */
export function strategyOfLane(
  lanes: RoomState["lanes"],
  lane: LaneId,
): Strategy {
  const id: StrategyId = lanes[lane];
  const strategy = strategyById(id);
  if (strategy === undefined) throw new Error(id);
  return strategy;
}

/** Checks both credentials for real, and notes what came of it. */
export async function confirmLamps(
  lab: Lab,
  realmId: string,
  room: RoomState,
  seat: string,
  carried: Carried,
): Promise<Lamps> {
  const lamps = await checkLanes(lab, realmId, room, seat, carried);
  const key = realmKeys(realmId).class.lamps;
  await Promise.all([
    lab.redis.hset(key, seat, JSON.stringify(lamps)),
    lab.redis.pexpireat(key, room.endsAtMs + SWEEP_SLACK_MS),
  ]);
  await tellSeats(lab, realmId, [await readSeat(lab, realmId, seat)]);
  return lamps;
}

/** The same checks with nothing noted: for copies that a thief replays. */
export async function checkLanes(
  lab: Lab,
  realmId: string,
  room: RoomState,
  seat: string,
  carried: Carried,
): Promise<Lamps> {
  const checked = LANES.map(async (lane) => {
    const strategy = strategyOfLane(room.lanes, lane);
    const presented = carried[lane];
    return [lane, await check(lab, realmId, strategy, seat, presented, room)];
  });
  return Object.fromEntries(await Promise.all(checked));
}

async function check(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  seat: string,
  presented: Presented | undefined,
  room: RoomState,
): Promise<Lamp> {
  const noted = { act: room.act.id, atMs: Date.now() };
  if (presented === undefined) {
    return { life: "dead", refusal: "missing-credential", ...noted };
  }
  const { outcome } = await performVerify(lab, realmId, strategy, presented);
  if (!outcome.ok) return { life: "dead", refusal: outcome.refusal, ...noted };
  // Somebody else's login in this browser is no login of this student.
  if (outcome.user !== seat) {
    return { life: "dead", refusal: "wrong-user", ...noted };
  }
  const role = outcome.claims.role;
  return {
    life: "alive",
    ...(typeof role === "string" ? { role } : {}),
    ...noted,
  };
}
