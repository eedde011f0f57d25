import { useEffect, useState, useSyncExternalStore } from "react";

const IDLE_AFTER_MS = 30 * 60_000;

export interface Presence {
  visible: boolean;
  /** Nobody has touched the page for half an hour. */
  idle: boolean;
  resume: () => void;
}

/** Whether anybody is watching: replays stop when nobody is. */
export function usePresence(): Presence {
  const visible = useSyncExternalStore(subscribe, isVisible, () => true);
  const [idle, setIdle] = useState(false);

  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_AFTER_MS);
    function onActivity() {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_AFTER_MS);
    }
    window.addEventListener("pointerdown", onActivity);
    window.addEventListener("keydown", onActivity);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", onActivity);
      window.removeEventListener("keydown", onActivity);
    };
  }, []);

  return { visible, idle, resume: () => setIdle(false) };
}

function isVisible(): boolean {
  return document.visibilityState === "visible";
}

function subscribe(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
