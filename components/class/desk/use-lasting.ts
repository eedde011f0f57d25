"use client";

import { useEffect, useState } from "react";

/** True once `holds` has been true for so long: one slow answer is no outage. */
export function useLasting(holds: boolean, forMs: number): boolean {
  const [lasts, setLasts] = useState(false);

  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLasts(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [holds, forMs]);

  return holds && lasts;
}
