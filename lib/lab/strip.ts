import { countOf } from "./format";
import { type Beat, type LaneScene, STRIP_LENGTH } from "./scene";

const WORDS = {
  alive: "accepted",
  dead: "refused",
  unreachable: "without an answer",
};

/** A strip's cells, oldest first; `null` where there was no replay yet. */
export function stripCells(beats: Beat[]): (Beat | null)[] {
  const blank: null[] = Array(STRIP_LENGTH - beats.length).fill(null);
  return [...blank, ...beats];
}

/**
 * Where in the strip the logout happened, from 0 (oldest) to 1 (now); null
 * when it did not, or when it has moved out on the left.
 */
export function logoutPlace({ beats, revoked }: LaneScene): number | null {
  if (revoked === null) return null;
  const after = beats.filter((beat) => beat.atMs >= revoked.atMs).length;
  if (after === beats.length && beats.length === STRIP_LENGTH) return null;
  return 1 - after / STRIP_LENGTH;
}

/** The strip in words: `Last 30 replays: 12 accepted, then 18 refused.` */
export function tellStrip(beats: Beat[]): string {
  if (beats.length === 0) return "No replay yet.";
  const runs: { verdict: Beat["verdict"]; count: number }[] = [];
  for (const { verdict } of beats) {
    const last = runs.at(-1);
    if (last?.verdict === verdict) last.count += 1;
    else runs.push({ verdict, count: 1 });
  }
  const told = runs.map(({ verdict, count }) => `${count} ${WORDS[verdict]}`);
  return `Last ${countOf(beats.length, "replay")}: ${told.join(", then ")}.`;
}
