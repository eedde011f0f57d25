"use client";

import { useEffect, useEffectEvent } from "react";
import type { Lamps, LaneId, OwnCredential } from "@/lib/class/protocol";

/** Expiry counts whole seconds: the check comes when the second is over. */
const AFTER_MS = 1_500;

const LANES = ["a", "b"] as const;

/** Calls when a credential that was accepted has come to its expiry. */
export function useExpiry(
  credentials: Record<LaneId, OwnCredential> | null | undefined,
  lamps: Lamps | undefined,
  /** Realm time less this phone's time, in seconds. */
  offsetSec: number | null,
  onExpired: () => void,
) {
  const expired = useEffectEvent(onExpired);
  const ends = LANES.flatMap((lane) =>
    lamps?.[lane]?.life === "alive" && credentials
      ? [credentials[lane].expiresAt]
      : [],
  ).join(" ");

  useEffect(() => {
    if (offsetSec === null || ends === "") return;
    const waits = ends
      .split(" ")
      .map((end) => (Number(end) - offsetSec) * 1_000 - Date.now())
      .filter((waitMs) => waitMs > 0);
    // A class is over long before a wait that browsers cannot keep.
    const waitMs = Math.min(...waits, 2 ** 30);
    const timer = setTimeout(() => expired(), waitMs + AFTER_MS);
    return () => clearTimeout(timer);
  }, [ends, offsetSec]);
}
