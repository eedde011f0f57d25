import { FAMILIES } from "@/components/duel/family";
import type { LaneId, Lanes } from "@/lib/class/protocol";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What a lane is called, and which colour it wears. */
export interface LaneTitle {
  /** `Token` and `Session`; the strategy's title where both are of one kind. */
  name: string;
  /** The strategy's title. */
  title: string;
  ink: string;
}

export type LaneTitles = Record<LaneId, LaneTitle>;

export function laneTitles(
  lanes: Lanes,
  cards: readonly StrategyCard[],
): LaneTitles {
  const cardOf = (lane: LaneId) => cards.find(({ id }) => id === lanes[lane]);
  const differ = cardOf("a")?.family !== cardOf("b")?.family;
  const titleOf = (lane: LaneId): LaneTitle => {
    const card = cardOf(lane);
    const family = FAMILIES[card?.family ?? "token"];
    const title = card?.title ?? lanes[lane];
    return { name: differ ? family.title : title, title, ink: family.ink };
  };
  return { a: titleOf("a"), b: titleOf("b") };
}
