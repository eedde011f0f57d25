import { type Dispatch, useEffect, useState } from "react";
import { useRedisHealth } from "@/components/frame/use-redis-health";
import { isOutage, type Notice, noticeOf, RECOVERED } from "@/lib/lab/notice";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import type { Scene } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";

const RECOVERED_FOR_MS = 6_000;

/** What the page has to say now; after an outage, that it is over. */
export function useNotice(
  scene: Scene,
  cards: readonly StrategyCard[],
  dispatch: Dispatch<SceneAction>,
): Notice | null {
  const health = useRedisHealth();
  const notice = noticeOf(scene, health, cards);
  const outage = isOutage(scene, health);
  const [recovered, setRecovered] = useState(false);

  useEffect(() => {
    if (!outage) return;
    return () => {
      setRecovered(true);
      dispatch({ type: "redis-back" });
    };
  }, [outage, dispatch]);

  useEffect(() => {
    if (!recovered) return;
    const timer = setTimeout(() => setRecovered(false), RECOVERED_FOR_MS);
    return () => clearTimeout(timer);
  }, [recovered]);

  return notice ?? (recovered ? RECOVERED : null);
}
