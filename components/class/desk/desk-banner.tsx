"use client";

import { useRedisHealth } from "@/components/frame/use-redis-health";
import { Banner } from "@/components/ui/banner";
import type { Link } from "@/lib/class/follow-room";
import { useLasting } from "./use-lasting";

const TROUBLE = {
  redis: {
    title: "Redis is away.",
    detail:
      "What you see may be old. It goes on by itself; no vote and no login that was confirmed is lost.",
  },
  server: {
    title: "The server does not answer.",
    detail: "What you see may be old. This page goes on by itself.",
  },
};

/** A server that is busy with a class may be slow once. */
const HANGS_MS = 1_000;

/** Says within two seconds that what is shown may be old. */
export function DeskBanner({ link }: { link: Link }) {
  // The stream tells of what breaks, the health check of what hangs.
  const { state } = useRedisHealth();
  const isHanging = useLasting(state === "no-server", HANGS_MS);
  const isServerAway = link === "server-away" || isHanging;
  const isRedisAway = link === "redis-away" || state === "away";
  const trouble = isServerAway ? "server" : isRedisAway ? "redis" : null;
  return (
    <div role="status" className="sticky top-2 z-30">
      {trouble !== null && (
        <div className="pb-3">
          <Banner tone="trouble" {...TROUBLE[trouble]} />
        </div>
      )}
    </div>
  );
}
