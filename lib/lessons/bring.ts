/** Bubbles up to whatever may hide an element. */
export const BRING = "still-logged-in:bring";

/** Has an element shown, scrolls to it, and gives another one the focus. */
export function bring(element: HTMLElement, focus = element) {
  element.dispatchEvent(new CustomEvent(BRING, { bubbles: true }));
  element.scrollIntoView({ block: "center" });
  focus.focus({ preventScroll: true });
}
