import { type RefObject, useEffect, useEffectEvent } from "react";

/** In CSS pixels: shorter ones are taps. */
const LEAST = 60;

/** What is dragged sideways itself. */
const DRAGGED = "input, textarea, select, [role=slider], [data-scrolls]";

/** A finger drawn across: forward to the left, back to the right. */
export function useSwipe(
  place: RefObject<HTMLElement | null>,
  onSwipe: (by: 1 | -1) => void,
) {
  const swiped = useEffectEvent(onSwipe);
  useEffect(() => {
    const element = place.current;
    let from: Touch | undefined;
    function onStart({ touches, target }: TouchEvent) {
      const alone = touches.length === 1 && !isDragged(target);
      from = alone ? touches[0] : undefined;
    }
    function onEnd({ changedTouches: [to] }: TouchEvent) {
      if (from === undefined || to === undefined) return;
      const x = to.clientX - from.clientX;
      const y = to.clientY - from.clientY;
      if (Math.abs(x) < LEAST || Math.abs(x) < 2 * Math.abs(y)) return;
      swiped(x < 0 ? 1 : -1);
    }
    element?.addEventListener("touchstart", onStart, { passive: true });
    element?.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      element?.removeEventListener("touchstart", onStart);
      element?.removeEventListener("touchend", onEnd);
    };
  }, [place]);
}

function isDragged(target: EventTarget | null): boolean {
  for (let at = target; at instanceof Element; at = at.parentElement) {
    if (at.matches(DRAGGED)) return true;
    const scrolls = getComputedStyle(at).overflowX !== "visible";
    if (scrolls && at.scrollWidth > at.clientWidth + 1) return true;
  }
  return false;
}
