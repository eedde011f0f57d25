"use client";

import { useRef, useState } from "react";
import { ownPlaceStore } from "@/lib/class/own-place";
import type { ClassVote, SeatView } from "@/lib/class/protocol";
import { vote as cast } from "@/lib/class/room-client";
import type { Problem } from "@/lib/http/contract";
import { useOwnPlace } from "../use-own-place";

/** A student's vote: cast once, counted once, remembered by her browser. */
export function useVote(code: string, vote: ClassVote, you: SeatView) {
  const chosen = useOwnPlace(code, you.seat)?.votes[vote.id];
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // Its answer may have been lost on the way, and then it counts.
  const first = useRef<string>(undefined);

  async function choose(option: string) {
    first.current ??= option;
    setSending(option);
    const answer = await cast(code, vote.id, option);
    setSending(null);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    setProblem(null);
    const counts = answer.value.counted ? option : (chosen ?? first.current);
    const votes = { [vote.id]: counts };
    const kept = ownPlaceStore.read()?.votes;
    ownPlaceStore.keep(code, you.seat, { votes: { ...kept, ...votes } });
  }

  const isLocked = chosen !== undefined || you.voted === vote.id;
  return { chosen, isLocked, sending, problem, choose };
}
