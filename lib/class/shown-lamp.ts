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

/** What a phone knows of its own check. */
interface OwnCheck {
  /** The last act that it has to answer, though others came after. */
  owed: number;
  /** False while the check finds no server. */
  isAnswered: boolean;
}

export function shownLamp(
  lane: LaneId,
  act: ClassAct,
  you: SeatView,
  link: Link,
  { owed, isAnswered }: OwnCheck = { owed: 0, isAnswered: true },
): ShownLamp {
  const last = you.lamps[lane];
  const known = last === undefined ? {} : { last };
  if (link !== "live" || !isAnswered) {
    return { state: "unreachable", ...known };
  }
  const isOfThis = concerns(act, you.seat);
  const dueAct = isOfThis ? act.id : owed;
  if (last === undefined || last.act < dueAct) {
    const life = isOfThis ? act.told[lane] : undefined;
    return life === undefined
      ? { state: "asking", ...known }
      : { state: "told", life, ...known };
  }
  return { state: "confirmed", life: last.life, last };
}
