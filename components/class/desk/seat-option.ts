import { tellLook } from "@/lib/class/lamp-look";
import type { Student } from "./student";

/** What a place in the field is told; all of it compares by value. */
export interface SeatProps extends Student {
  /** What the lanes are called. */
  laneA: string;
  laneB: string;
  selected: boolean;
  /** Whether the tabulator comes to this one. */
  isStop: boolean;
}

/** A student and her lamps in words. */
export function tellSeat({
  nickname,
  a,
  b,
  roles,
  voted,
  laneA,
  laneB,
}: Omit<SeatProps, "selected" | "isStop">): string {
  const lamps = `${nickname}: ${laneA} lamp ${tellLook(a)}, ${laneB} lamp ${tellLook(b)}`;
  const role = roles === "" ? "" : `, believed to be ${roles}`;
  return `${lamps}${role}${voted ? ", has voted" : ""}`;
}

/** What makes an element a place in the field. */
export function optionOf(props: SeatProps) {
  return {
    role: "option",
    id: `seat-${props.seat}`,
    "data-seat": props.seat,
    "aria-selected": props.selected,
    "aria-label": tellSeat(props),
    tabIndex: props.isStop ? 0 : -1,
  } as const;
}
