"use client";

import { type Dispatch, useReducer } from "react";
import { reduceScene, type SceneAction } from "@/lib/lab/reduce-scene";
import { openingScene, type Scene, type ScenePreset } from "@/lib/lab/scene";
import { useIssue } from "./use-issue";
import { useOpening } from "./use-opening";
import { useOwnerCheck } from "./use-owner-check";
import { type Presence, usePresence } from "./use-presence";
import { useRealmEvents } from "./use-realm-events";
import { useReplay } from "./use-replay";

export interface Lab {
  scene: Scene;
  dispatch: Dispatch<SceneAction>;
  presence: Presence;
  /** Replays both stolen copies now, without waiting for the next second. */
  replayNow: () => Promise<void>;
}

/**
 * A running experiment: opens a realm, logs the user in on both lanes, and
 * replays the stolen copies once a second while somebody is watching.
 */
export function useLab(preset: ScenePreset): Lab {
  const [scene, dispatch] = useReducer(reduceScene, preset, openingScene);
  const presence = usePresence();
  const running = presence.visible && !presence.idle;

  useOpening(scene, dispatch);
  useIssue(scene, "a", dispatch);
  useIssue(scene, "b", dispatch);
  const replayA = useReplay(scene, "a", running, dispatch);
  const replayB = useReplay(scene, "b", running, dispatch);
  useOwnerCheck(scene, "a", dispatch);
  useOwnerCheck(scene, "b", dispatch);
  useRealmEvents(scene, presence.visible, dispatch);

  async function replayNow() {
    await Promise.all([replayA(), replayB()]);
  }

  return { scene, dispatch, presence, replayNow };
}
