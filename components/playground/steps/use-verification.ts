import { useState } from "react";
import type { LaneView } from "@/components/duel/lane-view";
import { checkByHeader, OWNER } from "@/lib/lab/client";
import { runOf } from "@/lib/lab/replay-answer";
import type { Run } from "@/lib/lab/scene";

/** One credential under examination, and the last real answer to it. */
export interface Verification {
  credential: string;
  /** Which way of tampering made it; null for the untouched one. */
  tampered: string | null;
  run: Run | null;
  /** How many stages the reader has seen. */
  seen: number;
  busy: boolean;
}

export interface Examination extends Verification {
  /** Sends a credential and shows its stages up to `seen`. */
  ask: (credential: string, tampered: string | null, seen: number) => void;
  show: (seen: number) => void;
}

/** Sends credentials to the real `me`, as the owner, and keeps the answer. */
export function useVerification(
  view: LaneView,
  realmId: string | null,
): Examination {
  const issued = view.lane.issued?.credential ?? "";
  const [state, setState] = useState<Verification>({
    credential: issued,
    tampered: null,
    run: null,
    seen: 0,
    busy: false,
  });

  async function ask(
    credential: string,
    tampered: string | null,
    seen: number,
  ) {
    if (realmId === null) return;
    setState({ ...state, credential, tampered, seen, busy: true });
    const { strategy } = view.lane.preset;
    const answer = await checkByHeader(realmId, strategy, credential, OWNER);
    const run = runOf(answer, Date.now());
    setState({ credential, tampered, run, seen, busy: false });
  }

  return {
    ...state,
    ask,
    show: (seen) => setState({ ...state, seen }),
  };
}
