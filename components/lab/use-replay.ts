import { type Dispatch, useEffect, useEffectEvent, useRef } from "react";
import type { Lane } from "@/lib/http/contract";
import { replay } from "@/lib/lab/client";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isRealmGone, replayAnswerOf } from "@/lib/lab/replay-answer";
import { isSpent, type Scene } from "@/lib/lab/scene";

const EVERY_MS = 1_000;

/**
 * Replays a lane's stolen copy once a second, one request at a time. Returns
 * a function that replays it at once.
 */
export function useReplay(
  scene: Scene,
  laneId: Lane,
  running: boolean,
  dispatch: Dispatch<SceneAction>,
): () => Promise<void> {
  const inFlight = useRef<Promise<void> | null>(null);
  const lane = scene.lanes[laneId];
  const wanted = running && scene.stage === "open" && !isSpent(lane);
  const copyId = wanted ? lane.issued?.credentialId : undefined;

  async function ask() {
    const { realmId } = scene;
    if (realmId === null || lane.issued === null) return;
    const { credential, credentialId: copy } = lane.issued;
    const answer = await replay(realmId, lane.preset.strategy, credential);
    if (!answer.ok && isRealmGone(answer.problem)) {
      dispatch({ type: "vanished" });
    } else {
      const told = replayAnswerOf(answer, Date.now());
      dispatch({ type: "replayed", lane: laneId, copy, answer: told });
    }
  }

  function beat(): Promise<void> {
    inFlight.current ??= ask().finally(() => {
      inFlight.current = null;
    });
    return inFlight.current;
  }

  async function replayNow() {
    await inFlight.current;
    await beat();
  }

  const onTick = useEffectEvent(beat);

  useEffect(() => {
    if (copyId === undefined) return;
    onTick();
    const timer = setInterval(onTick, EVERY_MS);
    return () => clearInterval(timer);
  }, [copyId]);

  return replayNow;
}
