"use client";

import { useState } from "react";
import { type KnownAct, knownAct } from "@/lib/class/lamp-look";
import type { RoomState } from "@/lib/class/protocol";

/**
 * The acts that this page heard of, the newest first. The room itself knows
 * its last one only; a lamp may still wait for one before.
 */
export function useActs(room: RoomState | null): readonly KnownAct[] {
  const [acts, setActs] = useState<readonly KnownAct[]>([]);
  const act = room?.act;
  if (act === undefined || act.id === acts[0]?.id) return acts;
  const now = [knownAct(act), ...acts];
  setActs(now);
  return now;
}
