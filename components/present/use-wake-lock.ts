import { useEffect, useState } from "react";

/** Does the screen stay awake; `unavailable` on plain http (not a secure context). */
export type Wake = "asking" | "held" | "refused" | "unavailable";

/** Keeps the screen awake while the page is in sight. */
export function useWakeLock(): Wake {
  const [wake, setWake] = useState<Wake>("asking");
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    async function hold() {
      if (document.visibilityState !== "visible") return;
      const got = await request();
      if (over && typeof got === "object") got.release();
      if (over) return;
      if (typeof got === "object") lock = got;
      setWake(typeof got === "object" ? "held" : got);
    }
    hold();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener("visibilitychange", hold);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", hold);
      lock?.release();
    };
  }, []);
  return wake;
}

async function request(): Promise<
  WakeLockSentinel | "refused" | "unavailable"
> {
  if (!("wakeLock" in navigator)) return "unavailable";
  try {
    return await navigator.wakeLock.request("screen");
  } catch {
    return "refused";
  }
}

export const WAKE_WORDS: Record<Wake, string> = {
  asking: "",
  held: "This screen stays awake.",
  refused:
    "The browser does not keep this screen awake now, often to save its battery.",
  unavailable:
    "This screen may fall asleep: browsers keep it awake over https or on localhost only. Change it in the settings of the device.",
};
