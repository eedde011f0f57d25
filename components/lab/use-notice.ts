import { useEffect, useState } from "react";
import { useRedisHealth } from "@/components/frame/use-redis-health";
import { type Notice, noticeOf, RECOVERED } from "@/lib/lab/notice";
import type { Scene } from "@/lib/lab/scene";

const RECOVERED_FOR_MS = 6_000;

/** What the page has to say now; after an outage, that it is over. */
export function useNotice(scene: Scene): Notice | null {
  const notice = noticeOf(scene, useRedisHealth());
  const outage = notice?.kind === "outage";
  const [recovered, setRecovered] = useState(false);

  useEffect(() => {
    if (outage) return () => setRecovered(true);
  }, [outage]);

  useEffect(() => {
    if (!recovered) return;
    const timer = setTimeout(() => setRecovered(false), RECOVERED_FOR_MS);
    return () => clearTimeout(timer);
  }, [recovered]);

  return notice ?? (recovered ? RECOVERED : null);
}
