import { countOf } from "./format";
import { type Act, type Beat, STRIP_LENGTH, type Watched } from "./watched";

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

const MARKS: Record<Act, string> = {
  "log-out": "logged out here",
  "log-out-here": "logged out here",
  "revoke-one": "revoked here",
  renew: "renewed here",
  password: "new password here",
  role: "new role here",
  "delete-user": "user deleted here",
  "rotate-keys": "keys rotated here",
};

/**
 * Where in the strip the last act stands, from 0 (oldest) to 1 (now), and its
 * words; null when there was none, or when it has moved out on the left.
 */
export function markOf({
  beats,
  endings,
}: Watched): { place: number; words: string } | null {
  const last = endings.at(-1);
  if (last === undefined) return null;
  const after = beats.filter((beat) => beat.atMs >= last.atMs).length;
  if (after === beats.length && beats.length === STRIP_LENGTH) return null;
  return { place: 1 - after / STRIP_LENGTH, words: MARKS[last.act] };
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
