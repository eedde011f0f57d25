import { type RefObject, useEffect } from "react";

/** Of its full size; what needs less than that scrolls. */
const LEAST = 0.78;

/**
 * Sets an experiment that says so (`data-fits`) as large as its slide allows.
 * It is only ever made smaller: so it settles, and nothing grows and shrinks
 * while it is read.
 */
export function useFit(deck: RefObject<HTMLElement | null>, slide: number) {
  useEffect(() => {
    const shown = deck.current?.querySelector<HTMLElement>(
      `[data-slide="${slide}"]`,
    );
    const body = shown?.querySelector<HTMLElement>(".slide-body");
    if (!shown || !body) return;
    const observer = new ResizeObserver(() => {
      if (body.querySelector("[data-fits]") === null) return;
      const known = Number(body.style.getPropertyValue("--fit") || 1);
      const fits = (known * shown.clientHeight) / shown.scrollHeight;
      const fit = Math.max(LEAST, Math.floor(fits * 100) / 100);
      if (fit < known) body.style.setProperty("--fit", String(fit));
    });
    observer.observe(body);
    return () => observer.disconnect();
  }, [deck, slide]);
}
