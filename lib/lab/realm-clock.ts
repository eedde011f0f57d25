/** A realm's time, derived from the browser's clock. */
export interface RealmClock {
  /** The server's real time less the browser's, in milliseconds. */
  skewMs: number;
  /** How far the realm runs ahead of the server's real time, in seconds. */
  offsetSec: number;
}

/** One instant in both times: the browser's and the realm's. */
export interface Moment {
  atMs: number;
  realmMs: number;
}

export const REAL_TIME: RealmClock = { skewMs: 0, offsetSec: 0 };

/** Sets the clock from a realm second that the server named at `atMs`. */
export function setClock(
  nowSec: number,
  offsetSec: number,
  atMs: number,
): RealmClock {
  return { skewMs: (nowSec - offsetSec) * 1000 - atMs, offsetSec };
}

export function momentAt(clock: RealmClock, atMs: number): Moment {
  const realmMs = atMs + clock.skewMs + clock.offsetSec * 1000;
  return { atMs, realmMs };
}

/**
 * Moves the clock after the server said that realm time became `nowSec`. The
 * same move can be told twice, by the answer and by the event stream.
 */
export function moveClock(
  clock: RealmClock,
  move: { nowSec: number; advancedSec: number; atMs: number },
): RealmClock {
  const aheadMs = move.nowSec * 1000 - momentAt(clock, move.atMs).realmMs;
  const known = aheadMs < move.advancedSec * 500;
  if (known) return clock;
  return { ...clock, offsetSec: clock.offsetSec + move.advancedSec };
}
