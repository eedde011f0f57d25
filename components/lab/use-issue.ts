import { type Dispatch, useEffect } from "react";
import type { Lane, Problem } from "@/lib/http/contract";
import { login } from "@/lib/lab/client";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isRealmGone } from "@/lib/lab/replay-answer";
import type { Scene } from "@/lib/lab/scene";

const RETRY_MS = 3_000;

/** Whether asking again may help: not where the request itself is refused. */
function mayPass({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** Logs the user in on a lane that has no credential yet. */
export function useIssue(
  scene: Scene,
  lane: Lane,
  dispatch: Dispatch<SceneAction>,
) {
  const { realmId, stage, shown } = scene;
  const { preset, issued, problem } = scene.lanes[lane];
  const wanted =
    stage === "open" &&
    shown.includes(lane) &&
    issued === null &&
    (problem === null || mayPass(problem));

  useEffect(() => {
    if (realmId === null || !wanted) return;
    const { strategy, ...request } = preset;
    let dropped = false;

    async function issue(id: string) {
      const atMs = Date.now();
      dispatch({ type: "acting", key: `issued:${strategy}`, atMs });
      const answer = await login(id, strategy, { ...request, lane });
      if (dropped) return;
      if (answer.ok) {
        dispatch({ type: "issued", lane, answer: answer.value, atMs });
      } else if (isRealmGone(answer.problem)) {
        dispatch({ type: "vanished" });
      } else {
        dispatch({ type: "refused-login", lane, problem: answer.problem });
      }
    }

    const wait = problem === null ? 0 : RETRY_MS;
    const timer = setTimeout(() => issue(realmId), wait);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [realmId, wanted, preset, problem, lane, dispatch]);
}
