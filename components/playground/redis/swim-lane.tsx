import { FAMILIES } from "@/components/duel/family";
import type { LaneView } from "@/components/duel/lane-view";
import { countOf } from "@/lib/lab/format";
import { stripCells } from "@/lib/lab/strip";

/** How many commands each of the last questions of a lane took. */
export function SwimLane({ view }: { view: LaneView }) {
  const { card, lane } = view;
  const family = FAMILIES[card.family];
  const { beats } = lane;
  const total = beats.reduce((sum, { commands }) => sum + commands, 0);
  const told = `${countOf(total, "command")} in the last ${countOf(beats.length, "check")}`;
  return (
    <div className="grid gap-x-6 gap-y-2 px-5 py-4 sm:px-7 md:grid-cols-[14rem_1fr]">
      <p className="text-sm">
        <span className={`font-medium font-serif text-base ${family.ink}`}>
          {card.title}
        </span>
        <span className="block text-soft">{told}</span>
      </p>
      <div>
        <div
          role="img"
          aria-label={`${card.title}: ${told}`}
          className="flex h-8 gap-[2px] forced-color-adjust-none"
        >
          {stripCells(beats).map((beat, at) => (
            <span
              key={beat?.atMs ?? at}
              className={`grid grow place-items-center rounded-[2px] font-mono text-[0.6rem] leading-none ${beat?.commands ? `${family.fill} text-paper` : "border border-line border-dashed"}`}
            >
              {beat?.commands ? beat.commands : ""}
            </span>
          ))}
        </div>
        <p className="mt-1 min-h-5 text-soft text-xs">
          {beats.length > 0 && total === 0 && "Empty: this check asks nobody."}
        </p>
      </div>
    </div>
  );
}
