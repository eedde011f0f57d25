import { type Dispatch, useEffect } from "react";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import type { Scene } from "@/lib/lab/scene";

const RETRY_MS = 3_000;

/** Opens the realm, and keeps trying while that fails. */
export function useOpening(scene: Scene, dispatch: Dispatch<SceneAction>) {
  const { stage, problem, fresh, settings } = scene;

  useEffect(() => {
    if (stage !== "opening") return;

    async function open() {
      const found = await findOrOpenRealm(fresh ? settings : undefined);
      if (found.ok) dispatch({ type: "opened", realm: found.value });
      else dispatch({ type: "failed", problem: found.problem });
    }

    const timer = setTimeout(open, problem === null ? 0 : RETRY_MS);
    return () => clearTimeout(timer);
  }, [stage, problem, fresh, settings, dispatch]);
}
