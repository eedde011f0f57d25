"use client";

import type { ReactNode } from "react";
import { StatusPill } from "@/components/ui/status-pill";
import type { RedisHealth } from "@/lib/lab/redis-health";
import { useInRoom } from "./use-in-room";
import { useRedisHealth } from "./use-redis-health";

/** Not on a class's phones: they are told, and a thousand must not poll. */
export function RedisPill() {
  return useInRoom() ? null : <MeasuredPill />;
}

/** Version and measured round trip of the server's Redis, or that it is away. */
function MeasuredPill() {
  const health = useRedisHealth();
  return (
    <StatusPill tone={TONES[health.state]} label="Redis">
      {tell(health)}
    </StatusPill>
  );
}

const TONES = {
  unknown: "neutral",
  up: "alive",
  away: "dead",
  "no-server": "dead",
} as const;

function tell(health: RedisHealth): ReactNode {
  switch (health.state) {
    case "unknown":
      return "redis …";
    case "up":
      return (
        <>
          redis<span className="max-md:hidden"> {health.version} ·</span>{" "}
          {health.pingMs.toFixed(2)} ms
        </>
      );
    case "away":
      return "Redis unreachable";
    case "no-server":
      return "Server unreachable";
  }
}
