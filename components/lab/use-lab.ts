"use client";

import { type Dispatch, useReducer } from "react";
import { reduceScene, type SceneAction } from "@/lib/lab/reduce-scene";
import { openingScene, type Scene, type ScenePreset } from "@/lib/lab/scene";
import { useCopies } from "./use-copies";
import { useIssue } from "./use-issue";
import { useLaneWatch } from "./use-lane-watch";
import { useOpening } from "./use-opening";
import { useOwnerCheck } from "./use-owner-check";
import { type Presence, usePresence } from "./use-presence";
import { usePresetClock } from "./use-preset-clock";
import { useRealmEvents } from "./use-realm-events";

export interface Lab {
  scene: Scene;
  dispatch: Dispatch<SceneAction>;
  presence: Presence;
  /** Asks about every credential now, without waiting for the next second. */
  askNow: () => Promise<void>;
}

/**
 * A running experiment: opens a realm, logs the user in on both lanes, and
 * asks once a second who is still logged in while somebody is watching.
 */
export function useLab(preset: ScenePreset): Lab {
  const [scene, dispatch] = useReducer(reduceScene, preset, openingScene);
  const presence = usePresence();
  const running = presence.visible && !presence.idle;

  useOpening(scene, dispatch);
  useIssue(scene, "a", dispatch);
  useIssue(scene, "b", dispatch);
  const askA = useLaneWatch(scene, "a", running, dispatch);
  const askB = useLaneWatch(scene, "b", running, dispatch);
  const askCopies = useCopies(scene, running, dispatch);
  useOwnerCheck(scene, "a", dispatch);
  useOwnerCheck(scene, "b", dispatch);
  usePresetClock(scene, dispatch);
  useRealmEvents(scene, presence.visible, dispatch);

  async function askNow() {
    await Promise.all([askA(), askB(), askCopies()]);
  }

  return { scene, dispatch, presence, askNow };
}
