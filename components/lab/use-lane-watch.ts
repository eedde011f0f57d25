import type { Dispatch } from "react";
import type { Lane } from "@/lib/http/contract";
import { checkByCookie, replay } from "@/lib/lab/client";
import { cookieFate } from "@/lib/lab/cookie-fate";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isRealmGone, replayAnswerOf, runOf } from "@/lib/lab/replay-answer";
import type { Scene } from "@/lib/lab/scene";
import { isSpent } from "@/lib/lab/watched";
import { useEverySecond } from "./use-every-second";

/**
 * Asks once a second whether a lane is still logged in: as a thief with a
 * copy, or as the user's browser. Returns a function that asks at once.
 */
export function useLaneWatch(
  scene: Scene,
  laneId: Lane,
  running: boolean,
  dispatch: Dispatch<SceneAction>,
): () => Promise<void> {
  const lane = scene.lanes[laneId];
  const wanted =
    running &&
    scene.stage === "open" &&
    scene.shown.includes(laneId) &&
    !isSpent(lane);

  async function ask() {
    const { realmId } = scene;
    if (realmId === null || lane.issued === null) return;
    const { credential, credentialId: copy } = lane.issued;
    const { strategy } = lane.preset;
    const sentAtMs = Date.now();
    const asBrowser = scene.asks === "browser";
    const answer = asBrowser
      ? await checkByCookie(realmId, strategy, laneId)
      : await replay(realmId, strategy, credential);
    if (!answer.ok && isRealmGone(answer.problem)) {
      return dispatch({ type: "vanished" });
    }
    const atMs = Date.now();
    const told = replayAnswerOf(answer, atMs, sentAtMs);
    const run = asBrowser ? runOf(answer, atMs) : null;
    dispatch({ type: "replayed", lane: laneId, copy, answer: told, run });
    const what = asBrowser ? cookieFate(lane, told) : null;
    if (what !== null) dispatch({ type: "cookie-dropped", lane: laneId, what });
  }

  return useEverySecond(wanted ? lane.issued?.credentialId : undefined, ask);
}
