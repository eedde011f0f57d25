import type { LaneId } from "@/lib/class/protocol";
import type { LaneNames } from "@/lib/class/tell-student";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** By their family where that tells them apart, else by their strategy. */
export function laneNames({ a, b }: Record<LaneId, StrategyCard>): LaneNames {
  return a.family === b.family
    ? { a: a.title, b: b.title }
    : { a: a.family, b: b.family };
}
