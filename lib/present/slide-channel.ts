import type { Change, Place } from "./place";

/**
 * What keeps the screens of one presentation in step: the slides, the notes,
 * the clicker. `local-channel.ts` does it for the windows of one browser.
 */
export interface SlideChannel {
  /** The newest place; the same object until something changes. */
  read: () => Place;
  /** Goes there and tells the others. It shows here at once. */
  change: (change: Change) => void;
  /** Calls back after each change, whoever made it. Answers how to stop. */
  subscribe: (listener: () => void) => () => void;
}
