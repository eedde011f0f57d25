import { findClaim } from "./claims";
import type { Lesson } from "./lesson";
import { tagsOf } from "./lesson-text";
import type { Citation } from "./sources";
import { attributesOf } from "./syntax-tree";

/** What a lesson and the claims that it judges rest on, each place once. */
export function citationsOf(lesson: Lesson): Citation[] {
  const cited = tagsOf(lesson)
    .filter(({ name }) => name === "Source")
    .map((tag): Citation => {
      const { id, at } = attributesOf(tag);
      return { id: id ?? "", ...(at ? { at } : {}) };
    });
  const judged = lesson.claims.flatMap((id) => findClaim(id).sources);
  const all = [...cited, ...judged];
  return [...new Map(all.map((each) => [nameOf(each), each])).values()];
}

function nameOf({ id, at = "" }: Citation): string {
  return `${id} ${at}`;
}
