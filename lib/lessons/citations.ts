import { findClaim } from "./claims";
import type { Lesson } from "./lesson";
import { tagsOf } from "./lesson-text";
import { attributesOf } from "./syntax-tree";

/** A source, and every place in it that a lesson rests on. */
export interface Cited {
  id: string;
  places: string[];
}

/** What a lesson and the claims that it judges rest on, each source once. */
export function citationsOf(lesson: Lesson): Cited[] {
  const cited = tagsOf(lesson)
    .filter(({ name }) => name === "Source")
    .map((tag) => attributesOf(tag));
  const judged = lesson.claims.flatMap((id) => findClaim(id).sources);
  const places = new Map<string, Set<string>>();
  for (const { id, at } of [...cited, ...judged]) {
    if (!id) continue;
    const known = places.get(id) ?? new Set();
    places.set(id, at ? known.add(at) : known);
  }
  return [...places].map(([id, found]) => ({ id, places: [...found].sort() }));
}
