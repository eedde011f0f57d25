/** Where a presentation is; every screen of it shows the same one. */
export interface Place {
  /** Grows with each change: of two places the higher one is newer. */
  version: number;
  /** Counts from 1. */
  slide: number;
  /** The screens are black for a moment. */
  black: boolean;
  /** When the clock was last started, in Unix ms; null while it stands. */
  startedAtMs: number | null;
  /** What the clock had run before that. */
  ranMs: number;
}

/** What a screen may change about it. */
export type Change = Partial<Omit<Place, "version">>;

export const BEGINNING: Place = {
  version: 0,
  slide: 1,
  black: false,
  startedAtMs: null,
  ranMs: 0,
};

/** How long it has been presented, without the pauses. */
export function elapsedMs(place: Place, nowMs: number): number {
  const { startedAtMs, ranMs } = place;
  return startedAtMs === null ? ranMs : ranMs + (nowMs - startedAtMs);
}

/**
 * To another slide. Whoever moves wants to be seen, so black ends; and the
 * clock starts when the title is left for the first time.
 */
export function moveTo(place: Place, slide: number, nowMs: number): Change {
  const { startedAtMs, ranMs } = place;
  const isFirstMove = place.slide === 1 && slide > 1;
  const starts = isFirstMove && startedAtMs === null && ranMs === 0;
  return { slide, black: false, ...(starts && { startedAtMs: nowMs }) };
}

/** Starts a clock that stands, and stops one that runs. */
export function toggleClock(place: Place, nowMs: number): Change {
  if (place.startedAtMs === null) return { startedAtMs: nowMs };
  return { startedAtMs: null, ranMs: elapsedMs(place, nowMs) };
}

export const CLOCK_AT_ZERO: Change = { startedAtMs: null, ranMs: 0 };

/** `7:05`, and `1:07:05` from an hour on. */
export function clockText(ms: number): string {
  const sec = Math.max(0, Math.floor(ms / 1_000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(sec / 3_600), Math.floor(sec / 60) % 60];
  if (hours === 0) return `${minutes}:${two(sec % 60)}`;
  return `${hours}:${two(minutes)}:${two(sec % 60)}`;
}
