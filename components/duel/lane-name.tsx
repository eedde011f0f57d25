import { FAMILIES } from "./family";
import type { LaneView } from "./lane-view";

/** Says which lane a column belongs to, below the duel itself. */
export function LaneName({ view }: { view: LaneView }) {
  const family = FAMILIES[view.card.family];
  return (
    <h3 className="flex items-baseline gap-2">
      <span className={`font-medium font-serif text-lg ${family.ink}`}>
        {family.title}
      </span>
      <span className="text-soft text-sm">{view.card.title}</span>
    </h3>
  );
}
