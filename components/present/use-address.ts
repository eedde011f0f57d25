import { useEffect, useEffectEvent, useState } from "react";
import type { Presentation } from "./use-presentation";

/**
 * The address names the slide, `#7`; so a reload and a link keep it. An anchor
 * within a slide, as `#verdict-C8`, leads to that slide. Answers whether the
 * page has taken over from the style sheet, which shows the target until then.
 */
export function useAddress({ slide, go, leads }: Presentation): boolean {
  const [live, setLive] = useState(false);

  const adopt = useEffectEvent(() => {
    // A screen that follows begins where the others are.
    if (!live && !leads()) return;
    const named = slideAt(location.hash.slice(1));
    if (named === slide) return;
    if (named !== null) go(named);
    else if (live) write(slide);
  });

  useEffect(() => {
    const listener = () => adopt();
    adopt();
    setLive(true);
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  }, []);

  useEffect(() => {
    if (live) write(slide);
  }, [live, slide]);

  return live;
}

function write(slide: number) {
  if (location.hash === `#${slide}`) return;
  history.replaceState(history.state, "", `#${slide}`);
}

/** The slide of an address: by its number, or of what is on it. */
function slideAt(hash: string): number | null {
  if (/^\d{1,3}$/.test(hash)) return Number(hash);
  const place = hash && document.getElementById(hash)?.closest("[data-slide]");
  return place instanceof HTMLElement ? Number(place.dataset.slide) : null;
}
