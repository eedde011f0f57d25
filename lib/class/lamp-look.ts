import type { ClassAct, LaneId, Life, SeatView } from "./protocol";

/**
 * How the desk shows a lamp: as the phone's own check left it, as it was told
 * until that check comes, or as belonging to nobody who is here.
 */
export type LampLook = Life | "told-alive" | "told-dead" | "waiting" | "away";

/** An act, and quickly whom it concerned; null concerns everybody. */
export interface KnownAct extends Omit<ClassAct, "seats"> {
  seats: ReadonlySet<string> | null;
}

/** How many lamps of one lane are what. */
export interface Tally {
  alive: number;
  dead: number;
  /** Told, or asked; the phone's own check has not come yet. */
  waiting: number;
  away: number;
}

export function knownAct(act: ClassAct): KnownAct {
  return { ...act, seats: act.seats === null ? null : new Set(act.seats) };
}

/**
 * The look of one lamp. `acts` are those that this desk heard of, the newest
 * first: a lamp that was checked before an act that concerned it is not known.
 */
export function lampLook(
  { seat, here, lamps }: SeatView,
  lane: LaneId,
  acts: readonly KnownAct[],
): LampLook {
  if (!here) return "away";
  const lamp = lamps[lane];
  if (lamp === undefined) return "waiting";
  const open = acts.find(
    ({ id, seats }) => id > lamp.act && (seats === null || seats.has(seat)),
  );
  if (open === undefined) return lamp.life;
  const told = open.told[lane];
  return told === undefined ? "waiting" : `told-${told}`;
}

export function tallyOf(looks: readonly LampLook[]): Tally {
  const tally: Tally = { alive: 0, dead: 0, waiting: 0, away: 0 };
  for (const look of looks) {
    if (look === "alive" || look === "dead" || look === "away")
      tally[look] += 1;
    else tally.waiting += 1;
  }
  return tally;
}

const WORDS: Record<LampLook, string> = {
  alive: "green",
  dead: "red",
  "told-alive": "told green, not confirmed yet",
  "told-dead": "told red, not confirmed yet",
  waiting: "waiting for the phone’s check",
  away: "unreachable",
};

/** A look in words, as `red`. */
export function tellLook(look: LampLook): string {
  return WORDS[look];
}

/** A tally in words, as `27 red, 3 waiting`. */
export function tellTally({ alive, dead, waiting, away }: Tally): string {
  const parts = [
    [alive, "green"],
    [dead, "red"],
    [waiting, "waiting"],
    [away, "unreachable"],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return "nobody yet";
  return told.map(([count, word]) => `${count} ${word}`).join(", ");
}
