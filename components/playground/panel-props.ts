import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import type { Scene } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What every instrument below the lanes is given. */
export interface PanelProps {
  views: LaneView[];
  scene: Scene;
  acts: LabActs;
  /** Every strategy, in the order of the catalog. */
  cards: readonly StrategyCard[];
}
