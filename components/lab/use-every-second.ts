import { useEffect, useEffectEvent, useRef } from "react";

const EVERY_MS = 1_000;

/**
 * Does some work once a second while `subject` is given, one run at a time,
 * and at once when the subject changes. Returns a function that does it now.
 */
export function useEverySecond(
  subject: string | number | undefined,
  work: () => Promise<void>,
): () => Promise<void> {
  const inFlight = useRef<Promise<void> | null>(null);

  function beat(): Promise<void> {
    inFlight.current ??= work().finally(() => {
      inFlight.current = null;
    });
    return inFlight.current;
  }

  async function beatNow() {
    await inFlight.current;
    await beat();
  }

  const onTick = useEffectEvent(beat);

  useEffect(() => {
    if (subject === undefined) return;
    onTick();
    const timer = setInterval(onTick, EVERY_MS);
    return () => clearInterval(timer);
  }, [subject]);

  return beatNow;
}
