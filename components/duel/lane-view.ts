import type { Lane } from "@/lib/http/contract";
import type { LaneScene } from "@/lib/lab/scene";
import type { LaneVerdict } from "@/lib/lab/verdict";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** One lane with everything that the page shows of it. */
export interface LaneView {
  id: Lane;
  lane: LaneScene;
  card: StrategyCard;
  verdict: LaneVerdict;
}
