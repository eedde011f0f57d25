import type { Dispatch } from "react";
import { replay } from "@/lib/lab/client";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import { isRealmGone, replayAnswerOf } from "@/lib/lab/replay-answer";
import type { Scene } from "@/lib/lab/scene";
import { type Copy, isSpent, type ReplayAnswer } from "@/lib/lab/watched";
import { useEverySecond } from "./use-every-second";

/**
 * Replays every stolen copy once a second, all of them in one round. Returns a
 * function that replays them at once.
 */
export function useCopies(
  scene: Scene,
  running: boolean,
  dispatch: Dispatch<SceneAction>,
): () => Promise<void> {
  const live = scene.copies.filter((copy) => !isSpent(copy));
  const wanted = running && scene.stage === "open" && live.length > 0;

  async function ask() {
    const { realmId } = scene;
    if (realmId === null) return;
    const round = live.map((copy) => present(realmId, copy));
    const told = (await Promise.all(round)).filter((one) => one !== null);
    if (told.length < live.length) return dispatch({ type: "vanished" });
    dispatch({ type: "copies-replayed", answers: new Map(told) });
  }

  return useEverySecond(wanted ? scene.stolen : undefined, ask);
}

/** Null when the realm is not there any more. */
async function present(
  realmId: string,
  { number, preset, issued }: Copy,
): Promise<[number, ReplayAnswer] | null> {
  const { strategy } = preset;
  const by = `thief ${number}`;
  const sentAtMs = Date.now();
  const answer = await replay(realmId, strategy, issued.credential, by);
  if (!answer.ok && isRealmGone(answer.problem)) return null;
  return [number, replayAnswerOf(answer, Date.now(), sentAtMs)];
}
