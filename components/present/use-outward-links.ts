import { type RefObject, useEffect } from "react";

/**
 * A link that leads away opens beside the slides: an experiment that runs on
 * one of them would end with the page. `target="_self"` leaves them on purpose.
 */
export function useOutwardLinks(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = place.current;
    function onClick({ target }: MouseEvent) {
      const link = target instanceof Element && target.closest("a[href]");
      if (!(link instanceof HTMLAnchorElement) || link.target !== "") return;
      const leadsAway =
        link.origin !== location.origin || link.pathname !== location.pathname;
      if (leadsAway) link.target = "_blank";
    }
    element?.addEventListener("click", onClick, { capture: true });
    return () =>
      element?.removeEventListener("click", onClick, { capture: true });
  }, [place]);
}
