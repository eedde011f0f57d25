import { useEffect, useState } from "react";
import { exchangeLog } from "@/lib/lab/exchange-log";
import { type ReadLink, readLink } from "@/lib/lab/permalink";
import { PLAYGROUND } from "@/lib/lab/preset";

interface OpenedLink extends ReadLink {
  /** Counts up whenever another link is opened in this tab. */
  opened: number;
}

/** The scene that the page's address asks for; null until it was read. */
export function useSceneLink(): OpenedLink | null {
  const [link, setLink] = useState<OpenedLink | null>(null);

  useEffect(() => {
    function read() {
      // Another scene has a log of its own.
      exchangeLog.clear();
      const found = readLink(window.location.hash);
      const { preset, faults } = found ?? { preset: PLAYGROUND, faults: [] };
      setLink((last) => ({
        preset,
        faults,
        opened: (last?.opened ?? 0) + 1,
      }));
    }
    function onHashChange() {
      if (readLink(window.location.hash) !== null) read();
    }
    read();
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);

  return link;
}
