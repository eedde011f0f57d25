import { useEffect, useState } from "react";

/** The browser's time, renewed every second; 0 until the page is live. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(0);

  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);

  return nowMs;
}
