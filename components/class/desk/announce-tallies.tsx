"use client";

import { useEffect, useState } from "react";

/** A count that still moves is not read out; its last state is. */
const SETTLED_MS = 1_500;

/** Tells screen readers how the lamps stand, once they stand still. */
export function AnnounceTallies({ words }: { words: string }) {
  const [told, setTold] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => setTold(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <p aria-live="polite" className="sr-only">
      {told}
    </p>
  );
}
