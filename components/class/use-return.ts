"use client";

import { useEffect, useEffectEvent } from "react";

/** Calls when this page is seen again, or the network has come or gone. */
export function useReturn(onReturn: () => void) {
  const back = useEffectEvent(() => {
    if (document.visibilityState === "visible") onReturn();
  });
  useEffect(() => {
    const listener = () => back();
    document.addEventListener("visibilitychange", listener);
    window.addEventListener("online", listener);
    window.addEventListener("offline", listener);
    return () => {
      document.removeEventListener("visibilitychange", listener);
      window.removeEventListener("online", listener);
      window.removeEventListener("offline", listener);
    };
  }, []);
}
