import { memo } from "react";
import type { LampLook } from "@/lib/class/lamp-look";
import { optionOf, type SeatProps } from "./seat-option";

const HALVES: Record<LampLook, string> = {
  alive: "bg-alive",
  dead: "hatched border border-dead bg-dead-wash",
  "told-alive": "border-2 border-alive",
  "told-dead": "border-2 border-dead",
  waiting: "border border-edge border-dashed",
  away: "bg-line",
};

/** A student in a large class: two lamps beside each other, no more. */
export const SeatCell = memo(function SeatCell(props: SeatProps) {
  const { a, b, voted } = props;
  return (
    <div
      {...optionOf(props)}
      className="relative grid aspect-square cursor-pointer grid-cols-2 gap-px rounded-[2px] forced-color-adjust-none hover:z-10 hover:outline-2 hover:outline-ink focus-visible:z-10 focus-visible:outline-3 aria-selected:z-10 aria-selected:outline-2 aria-selected:outline-ink"
    >
      <span className={`rounded-l-[2px] ${HALVES[a]}`} />
      <span className={`rounded-r-[2px] ${HALVES[b]}`} />
      {voted && (
        <span className="absolute top-0 right-0 size-[40%] rounded-full border border-paper bg-ink" />
      )}
    </div>
  );
});
