import { type KnownAct, type LampLook, lampLook } from "@/lib/class/lamp-look";
import type { SeatView } from "@/lib/class/protocol";

/** A student as the field shows her: all of it compares by value. */
export interface Student {
  seat: string;
  nickname: string;
  a: LampLook;
  b: LampLook;
  /** Who each lane believes her to be, where the two differ. */
  roles: string;
  voted: boolean;
}

/** Everybody, in the order in which they came. */
export function studentsOf(
  seats: Readonly<Record<string, SeatView>>,
  acts: readonly KnownAct[],
  openVote: number | undefined,
): Student[] {
  return Object.values(seats)
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((view) => ({
      seat: view.seat,
      nickname: view.nickname,
      a: lampLook(view, "a", acts),
      b: lampLook(view, "b", acts),
      roles: rolesOf(view),
      voted: view.voted === openVote,
    }));
}

function numberOf({ seat }: SeatView): number {
  return Number(seat.slice(1));
}

function rolesOf({ lamps: { a, b } }: SeatView): string {
  if (a?.role === undefined || b?.role === undefined) return "";
  return a.role === b.role ? "" : `${a.role} / ${b.role}`;
}
