import { type Dispatch, useEffect, useEffectEvent } from "react";
import type { Lane } from "@/lib/http/contract";
import { checkByCookie, checkByHeader } from "@/lib/lab/client";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isCookieMissing, runOf } from "@/lib/lab/replay-answer";
import type { Scene } from "@/lib/lab/scene";

/**
 * Asks with this browser's own cookie whenever the answer may have changed:
 * only the realm's owner gets a trace with every Redis argument.
 */
export function useOwnerCheck(
  scene: Scene,
  laneId: Lane,
  dispatch: Dispatch<SceneAction>,
) {
  const lane = scene.lanes[laneId];
  const occasion =
    scene.asks === "thief" && scene.stage === "open" && lane.issued !== null
      ? [
          lane.issued.credentialId,
          lane.endings.at(-1)?.atMs,
          scene.clock.offsetSec,
          lane.answer?.verdict,
        ].join()
      : null;

  async function check() {
    const { realmId } = scene;
    if (realmId === null || lane.issued === null) return;
    const { strategy } = lane.preset;
    const { credential } = lane.issued;
    const byCookie = await checkByCookie(realmId, strategy, laneId);
    const dropped = isCookieMissing(byCookie);
    const answer = dropped
      ? await checkByHeader(realmId, strategy, credential)
      : byCookie;
    const run = runOf(answer, Date.now());
    if (run !== null) {
      dispatch({ type: "ran", lane: laneId, operation: "check", run });
    }
    // Later on it is no news: browsers drop a cookie that has expired.
    if (dropped && lane.answer === null) {
      dispatch({ type: "cookie-dropped", lane: laneId, what: "gone" });
    }
  }

  const onOccasion = useEffectEvent(check);

  useEffect(() => {
    if (occasion !== null) onOccasion();
  }, [occasion]);
}
