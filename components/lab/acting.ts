import type { Dispatch } from "react";
import type { Problem } from "@/lib/http/contract";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isRealmGone } from "@/lib/lab/replay-answer";
import type { Scene } from "@/lib/lab/scene";

/** What an act needs: the scene as it stands, its realm, and a way to tell. */
export interface Acting {
  scene: Scene;
  realmId: string;
  dispatch: Dispatch<SceneAction>;
}

/** Says which event the act will cause, so that it is no news; when it began. */
export function begin({ dispatch }: Acting, key: string): number {
  const atMs = Date.now();
  dispatch({ type: "acting", key, atMs });
  return atMs;
}

/** Tells why an act failed. */
export function fail({ dispatch }: Acting, problem: Problem) {
  if (isRealmGone(problem)) {
    dispatch({ type: "vanished" });
  } else dispatch({ type: "failed", problem });
}

/** The same for an act that was to end a login: it may not have ended one. */
export function failToEnd(acting: Acting, problem: Problem) {
  const away = problem.status === 503 || problem.status === 0;
  if (away) acting.dispatch({ type: "logout-failed" });
  else fail(acting, problem);
}
