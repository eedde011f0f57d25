"use client";

import { useEffect, useEffectEvent } from "react";

/** Calls when this page is seen again, or the network is back. */
export function useReturn(onReturn: () => void) {
  const back = useEffectEvent(() => {
    if (document.visibilityState === "visible") onReturn();
  });
  useEffect(() => {
    const listener = () => back();
    document.addEventListener("visibilitychange", listener);
    window.addEventListener("online", listener);
    return () => {
      document.removeEventListener("visibilitychange", listener);
      window.removeEventListener("online", listener);
    };
  }, []);
}
