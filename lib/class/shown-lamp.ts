import type { Link } from "./follow-room";
import type { ClassAct, Lamp, LaneId, Life, SeatView } from "./protocol";

/**
 * A lamp as its student sees it. `told`: the desk has acted, and this is what
 * should have come of it; `asking`: nobody can say yet; `confirmed`: this
 * phone's own check said so; `unreachable`: nobody can be asked.
 */
export interface ShownLamp {
  state: "told" | "asking" | "confirmed" | "unreachable";
  /** Absent while nothing is known. */
  life?: Life;
  /** The last answer to this phone's own check. */
  last?: Lamp;
}

/** Whether an act was done to this student. */
export function concerns({ seats }: ClassAct, seat: string): boolean {
  return seats === null || seats.includes(seat);
}

/** `isAnswered` is false while this phone's own check finds no server. */
export function shownLamp(
  lane: LaneId,
  act: ClassAct,
  you: SeatView,
  link: Link,
  isAnswered = true,
): ShownLamp {
  const last = you.lamps[lane];
  const known = last === undefined ? {} : { last };
  if (link !== "live" || !isAnswered) {
    return { state: "unreachable", ...known };
  }
  const isOld = last === undefined || last.act < act.id;
  if (isOld && concerns(act, you.seat)) {
    const life = act.told[lane];
    return life === undefined
      ? { state: "asking", ...known }
      : { state: "told", life, ...known };
  }
  return last === undefined
    ? { state: "asking" }
    : { state: "confirmed", life: last.life, last };
}
