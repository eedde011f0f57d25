import type { LaneView } from "@/components/duel/lane-view";
import { momentAt } from "@/lib/lab/realm-clock";
import { verdictOf } from "@/lib/lab/verdict";
import type { StrategyCard } from "@/lib/strategies/catalog";
import type { Lab } from "./use-lab";
import { useNow } from "./use-now";

export interface LaneViews {
  views: LaneView[];
  /** The realm's time now, in milliseconds. */
  realmNowMs: number;
  /** Idle timeout of the realm's sessions, in seconds. */
  idleSec: number;
  /** Asks again after a pause; left out where nothing can be resumed. */
  onResume: (() => void) | undefined;
}

/** The lanes in use with all that the page shows of them, now. */
export function useLaneViews(
  { scene, presence }: Lab,
  cards: readonly StrategyCard[],
): LaneViews {
  const realmNowMs = momentAt(scene.clock, useNow()).realmMs;
  const { idleSec = 0 } = scene.settings;
  const gone = scene.stage === "gone";
  const halted = gone ? "gone" : presence.idle ? "idle" : null;
  const watch = { realmNowMs, idleSec, halted, asks: scene.asks } as const;

  const views = scene.shown.flatMap((id): LaneView[] => {
    const lane = scene.lanes[id];
    const card = cards.find((each) => each.id === lane.preset.strategy);
    if (card === undefined) return [];
    return [{ id, lane, card, verdict: verdictOf(lane, watch) }];
  });
  const onResume = gone ? undefined : presence.resume;
  return { views, realmNowMs, idleSec, onResume };
}
