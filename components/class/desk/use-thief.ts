"use client";

import { useState } from "react";
import { useEverySecond } from "@/components/lab/use-every-second";
import type { KnownAct } from "@/lib/class/lamp-look";
import type { LaneId, StolenView } from "@/lib/class/protocol";
import { readStolen } from "@/lib/class/room-client";
import type { Desk } from "./use-desk";

interface Victim {
  seat: string;
  nickname: string;
}

/** When a copy was first refused, by the server's clock, in milliseconds. */
type Refused = Partial<Record<LaneId, number>>;

export interface Thief {
  victim: Victim | null;
  /** What the last replay came to; null until the phone handed over copies. */
  stolen: StolenView | null;
  refused: Refused;
  /** What was last done to logins since the theft. */
  since: KnownAct | undefined;
  /** The replay got no answer. */
  isLost: boolean;
  hidesName: boolean;
  setHidesName: (hides: boolean) => void;
  steal: (victim: Victim) => Promise<void>;
  putAway: () => void;
}

/** A student's credentials, copied by her own phone, replayed each second. */
export function useThief(desk: Desk, acts: readonly KnownAct[]): Thief {
  const [victim, setVictim] = useState<Victim | null>(null);
  const [stolen, setStolen] = useState<StolenView | null>(null);
  const [refused, setRefused] = useState<Refused>({});
  const [isLost, setIsLost] = useState(false);
  const [hidesName, setHidesName] = useState(true);
  const theft = acts.find(({ steal }) => steal === victim?.seat);
  const later = acts.filter(
    ({ id, steal, told }) =>
      id > (theft?.id ?? 0) && steal === undefined && told !== undefined,
  );

  useEverySecond(victim?.seat, async () => {
    const answer = await readStolen(desk.code);
    setIsLost(!answer.ok);
    if (!answer.ok) return;
    const copies = answer.value.stolen;
    // Copies of somebody else, or of an earlier theft, are not these.
    if (copies === null || copies.seat !== victim?.seat) return;
    if (theft !== undefined && copies.stolenAtMs < theft.atMs) return;
    setStolen(copies);
    setRefused((before) => noteRefusals(before, copies));
  });

  async function steal(next: Victim) {
    setStolen(null);
    setRefused({});
    setVictim(next);
    const what = "Copy a student’s credentials";
    const asked = await desk.act(what, { act: "steal", seat: next.seat });
    if (!asked) setVictim(null);
  }

  return {
    victim,
    stolen,
    refused,
    since: later.find(({ seats }) => concerns(seats, victim)),
    isLost,
    hidesName,
    setHidesName,
    steal,
    putAway: () => setVictim(null),
  };
}

function concerns(seats: KnownAct["seats"], victim: Victim | null): boolean {
  return seats === null || (victim !== null && seats.has(victim.seat));
}

function noteRefusals(before: Refused, { lamps }: StolenView): Refused {
  const noted = { ...before };
  for (const lane of ["a", "b"] as const) {
    const lamp = lamps[lane];
    if (lamp?.life === "dead") noted[lane] ??= lamp.atMs;
    else delete noted[lane];
  }
  return noted;
}
