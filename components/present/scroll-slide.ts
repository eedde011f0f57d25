/** What of a slide is still in sight after one step. */
const STEP = 0.8;

/** Scrolls a slide that goes on below, or above; false when it is at its end. */
export function scrollSlide(deck: HTMLElement | null, by: 1 | -1): boolean {
  const slide = deck?.querySelector<HTMLElement>("[data-current]");
  if (!slide) return false;
  const { scrollTop, scrollHeight, clientHeight } = slide;
  const left = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (left < 4) return false;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  slide.scrollBy({
    top: by * STEP * clientHeight,
    behavior: calm ? "instant" : "smooth",
  });
  return true;
}
