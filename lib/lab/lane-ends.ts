import type { StrategyCard } from "@/lib/strategies/catalog";
import { ownEnd } from "./own-end";
import type { LaneScene, Scene } from "./scene";

export interface LaneEnd {
  what: string;
  /** Realm seconds until then. */
  leftSec: number;
}

/** What ends a login without anybody's doing, as far as the page knows. */
export function laneEnds(
  lane: LaneScene,
  { id }: Pick<StrategyCard, "id">,
  { settings }: Pick<Scene, "settings">,
  realmNowSec: number,
): LaneEnd[] {
  const { issued, answer, lastAlive } = lane;
  const { idleSec: realmIdleSec = 0 } = settings;
  const isEndedEarly =
    answer?.verdict === "dead" && ownEnd(lane, realmIdleSec) === null;
  if (issued === null) return [];
  if (isEndedEarly) return [{ what: "ended before its time", leftSec: 0 }];
  const { expiresAt, refreshExpiresAt } = issued;
  const leftSec = expiresAt - realmNowSec;
  if (id === "redis-session") {
    const idleSec = settings.idleSec ?? 0;
    const usedSec = (lastAlive?.realmMs ?? realmNowSec * 1000) / 1000;
    const alive = answer?.verdict !== "dead";
    const idleLeft = alive ? usedSec + idleSec - realmNowSec : 0;
    return [
      { what: "absolute timeout, and the cookie", leftSec },
      {
        what: "idle timeout: the Redis key’s TTL",
        leftSec: Math.min(idleLeft, leftSec),
      },
    ];
  }
  if (id === "sealed-cookie") {
    return [{ what: "the sealed expiry, and the cookie", leftSec }];
  }
  const token = { what: "the token’s exp, and the cookie", leftSec };
  if (refreshExpiresAt === undefined) return [token];
  const familySec = refreshExpiresAt - realmNowSec;
  return [
    token,
    { what: "the refresh token’s family in Redis", leftSec: familySec },
  ];
}
