import { BEGINNING, type Place } from "./place";

/** A place, and what settles which of two is the newer one. */
export interface StampedPlace extends Place {
  /** Unix ms. */
  changedAtMs: number;
  /** Who changed it: decides between two of the same version. */
  by: string;
}

/** A presentation that nobody has touched for so long is over. */
const OVER_AFTER_MS = 12 * 3_600_000;

export const UNTOUCHED: StampedPlace = { ...BEGINNING, changedAtMs: 0, by: "" };

/** Is `other` newer? Every window answers the same for the same two. */
export function isNewer(other: StampedPlace, known: StampedPlace): boolean {
  if (other.version !== known.version) return other.version > known.version;
  return other.by > known.by;
}

/** What was stored, or null when it is none or of a presentation long over. */
export function readPlace(
  text: string | null,
  nowMs: number,
): StampedPlace | null {
  try {
    const place: unknown = JSON.parse(text ?? "null");
    if (!isPlace(place)) return null;
    return nowMs - place.changedAtMs < OVER_AFTER_MS ? place : null;
  } catch {
    return null;
  }
}

/** Another window may be of another build, and storage may hold anything. */
export function isPlace(value: unknown): value is StampedPlace {
  if (typeof value !== "object" || value === null) return false;
  const place = value as Record<keyof StampedPlace, unknown>;
  const { startedAtMs } = place;
  return (
    [place.version, place.slide, place.ranMs, place.changedAtMs].every(
      (number) => Number.isSafeInteger(number) && Number(number) >= 0,
    ) &&
    (startedAtMs === null || Number.isFinite(startedAtMs)) &&
    typeof place.black === "boolean" &&
    typeof place.by === "string"
  );
}
