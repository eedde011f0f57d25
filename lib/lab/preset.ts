import type { StrategyId } from "@/lib/strategies/strategy";
import { formatSpan } from "./format";
import { LANES, type LanePreset, type ScenePreset } from "./scene";

/** The article's own token lives for 30 days; a session can, too. */
const THIRTY_DAYS_SEC = 30 * 86_400;

const LONG_LIVED: StrategyId[] = ["jwt-stateless", "redis-session"];

export function lanePreset(strategy: StrategyId, user = "alice"): LanePreset {
  return LONG_LIVED.includes(strategy)
    ? { strategy, user, ttlSec: THIRTY_DAYS_SEC }
    : { strategy, user };
}

/** How long a lane's credential lives, in words. */
export function tellLifetime(preset: LanePreset, defaultTtlSec: number) {
  return preset.ttlSec === THIRTY_DAYS_SEC
    ? "lives 30 days, like the article’s token"
    : `lives ${formatSpan(preset.ttlSec ?? defaultTtlSec)}`;
}

/** The home page: one token, one session, one user. */
export const DUEL: ScenePreset = {
  lanes: { a: lanePreset("jwt-stateless"), b: lanePreset("redis-session") },
  shown: LANES,
  asks: "thief",
};

/** The playground: the same two, asked about by the user's own browser. */
export const PLAYGROUND: ScenePreset = { ...DUEL, asks: "browser" };
