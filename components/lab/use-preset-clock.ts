import { type Dispatch, useEffect } from "react";
import { advanceClock } from "@/lib/lab/client";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { type Scene, shownLanes } from "@/lib/lab/scene";

/** Moves the clock as the preset asks, once every lane is logged in. */
export function usePresetClock(scene: Scene, dispatch: Dispatch<SceneAction>) {
  const { realmId, toMoveSec } = scene;
  const ready =
    toMoveSec > 0 &&
    scene.stage === "open" &&
    shownLanes(scene).every((lane) => lane.answer !== null);

  useEffect(() => {
    if (!ready || realmId === null) return;

    async function move(id: string, advancedSec: number) {
      const atMs = Date.now();
      dispatch({ type: "acting", key: `clock:${advancedSec}`, atMs });
      const answer = await advanceClock(id, advancedSec);
      if (!answer.ok) {
        return dispatch({ type: "failed", problem: answer.problem });
      }
      const nowSec = answer.value.now;
      const moved = { nowSec, advancedSec, atMs: Date.now() };
      dispatch({ type: "clock-moved", ...moved });
    }

    move(realmId, toMoveSec);
  }, [ready, realmId, toMoveSec, dispatch]);
}
