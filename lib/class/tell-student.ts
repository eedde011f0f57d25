import { REFUSAL_TITLES } from "@/lib/strategies/refusal";
import type { ClassAct, Lamp, LaneId } from "./protocol";
import { concerns, type ShownLamp } from "./shown-lamp";

/** How a sentence calls each lane: `token`, `session`. */
export type LaneNames = Record<LaneId, string>;

/** What the last act of the class means for one student, in plain words. */
export function tellStudent(
  act: ClassAct,
  seat: string,
  lamps: Record<LaneId, ShownLamp>,
  names: LaneNames,
): string {
  if (act.steal === seat) {
    return "They are yours: the desk keeps a sealed copy for ten minutes, and replays it.";
  }
  if (act.steal !== undefined) return "They are not yours.";
  if (!concerns(act, seat)) return "That was not you; nothing changes here.";
  const { a, b } = lamps;
  if (a.state === "unreachable") return "Your phone cannot ask at the moment.";
  if (a.state !== "confirmed" || b.state !== "confirmed") {
    return "Your phone asks the server, with its own cookies.";
  }
  if (a.life === "dead" && b.life === "dead") {
    return "The server refuses both. Log in again when you like.";
  }
  if (a.life === "alive" && b.life === "alive") {
    return tellBoth(a.last?.role, b.last?.role, names);
  }
  const [alive, dead] =
    a.life === "alive" ? (["a", "b"] as const) : (["b", "a"] as const);
  const role = lamps[alive].last?.role;
  const as = role === undefined ? "" : `, and takes you for ${role}`;
  return `The server still accepts your ${names[alive]}${as}. It refuses your ${names[dead]}.`;
}

function tellBoth(
  byA: string | undefined,
  byB: string | undefined,
  names: LaneNames,
): string {
  if (byA === undefined || byB === undefined) return "The server accepts both.";
  if (byA === byB) return `The server accepts both, and takes you for ${byA}.`;
  return `The server accepts both. By your ${names.a} you are ${byA}, by your ${names.b} you are ${byB}.`;
}

/** Why a check was refused. */
export function tellRefusal({ refusal = "" }: Lamp): string {
  if (refusal === "wrong-user") {
    return "This browser holds the login of another student";
  }
  return REFUSAL_TITLES[refusal as keyof typeof REFUSAL_TITLES] ?? refusal;
}
