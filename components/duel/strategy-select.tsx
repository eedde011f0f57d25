import { Select } from "@/components/ui/select";
import { lanePreset } from "@/lib/lab/preset";
import type { LanePreset } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";
import type { LaneView } from "./lane-view";

const SIDES = { a: "first", b: "second" };

/** Puts another strategy on a lane; it starts with a fresh login. */
export function StrategySelect({
  view,
  cards,
  onPreset,
}: {
  view: LaneView;
  cards: readonly StrategyCard[];
  onPreset: (preset: LanePreset) => void;
}) {
  const options = cards.map(({ id, title, summary }) => ({
    value: id,
    label: title,
    detail: summary,
  }));
  return (
    <Select
      label={`Strategy of the ${SIDES[view.id]} lane`}
      options={options}
      value={view.card.id}
      onChange={(id) => onPreset(lanePreset(id))}
    />
  );
}
