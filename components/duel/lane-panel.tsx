import { tellLifetime } from "@/lib/lab/preset";
import type { LanePreset } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { FAMILIES } from "./family";
import { HeartbeatStrip } from "./heartbeat-strip";
import type { LaneView } from "./lane-view";
import { StrategySelect } from "./strategy-select";
import { SurvivalFigure } from "./survival-figure";
import { VerdictHeadline } from "./verdict-headline";

export function LanePanel({
  view,
  cards,
  onPreset,
  idleSec,
  onResume,
}: {
  view: LaneView;
  cards: readonly StrategyCard[];
  onPreset: (preset: LanePreset) => void;
  idleSec: number;
  onResume?: () => void;
}) {
  const { lane, card, verdict } = view;
  const family = FAMILIES[card.family];
  return (
    <article aria-label={`${family.title}: ${card.title}`}>
      <div className="flex items-center gap-3">
        <h2 className={`font-medium font-serif text-2xl ${family.ink}`}>
          {family.title}
        </h2>
        <StrategySelect view={view} cards={cards} onPreset={onPreset} />
      </div>
      <p className="mt-1 min-h-5 text-soft text-sm">
        {card.summary} · {tellLifetime(lane.preset, card.defaultTtlSec)}
      </p>
      <VerdictHeadline verdict={verdict} onResume={onResume} />
      <HeartbeatStrip lane={lane} paused={verdict.state === "paused"} />
      <SurvivalFigure lane={lane} idleSec={idleSec} />
    </article>
  );
}
