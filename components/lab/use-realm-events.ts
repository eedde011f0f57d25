import { type Dispatch, useEffect, useState } from "react";
import { followRealm } from "@/lib/lab/realm-stream";
import type { SceneAction } from "@/lib/lab/reduce-scene";
import type { Scene } from "@/lib/lab/scene";

const HIDDEN_FOR_MS = 60_000;

/** Learns of what happens in the realm from elsewhere: other tabs, curl. */
export function useRealmEvents(
  scene: Scene,
  visible: boolean,
  dispatch: Dispatch<SceneAction>,
) {
  const [asleep, setAsleep] = useState(false);
  const realmId = scene.stage === "open" && !asleep ? scene.realmId : null;

  useEffect(() => {
    if (visible) return setAsleep(false);
    const timer = setTimeout(() => setAsleep(true), HIDDEN_FOR_MS);
    return () => clearTimeout(timer);
  }, [visible]);

  useEffect(() => {
    if (realmId === null) return;
    return followRealm(realmId, {
      onSnapshot({ clockOffsetSec: offsetSec }) {
        dispatch({ type: "clock-read", offsetSec });
      },
      onEvent(event) {
        dispatch({ type: "event", event, atMs: Date.now() });
      },
    });
  }, [realmId, dispatch]);
}
