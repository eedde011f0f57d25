import { listClaims } from "./claims";
import { listTerms } from "./glossary";
import { listLessons } from "./lesson";
import { sectionsOf } from "./lesson-text";
import type { Hit } from "./search-index";
import { findSource } from "./sources";

/** Everything that the search finds: sections of lessons, claims, and terms. */
export function listSections(): Hit[] {
  const sections = listLessons().flatMap((lesson) =>
    sectionsOf(lesson).map(({ id, text, body }): Hit => {
      const href = `/learn/${lesson.slug}${id && `#${id}`}`;
      const name = `Lesson ${lesson.number}: ${lesson.title}`;
      const told = id === "" ? `${lesson.summary} ${body}` : body;
      return { id: href, href, lesson: name, heading: text, body: told };
    }),
  );
  const terms = [...listTerms().values()].map(({ id, term, text }): Hit => {
    const href = `/learn/glossary#${id}`;
    return { id: href, href, lesson: "Glossary", heading: term, body: text };
  });
  const claims = listClaims().map((claim): Hit => {
    const { id, title, quote, verdict, instead, sources } = claim;
    const href = `/claims#${id}`;
    const cited = sources.map((source) => findSource(source.id).title);
    const body = [verdict, instead, quote, ...cited].join(" ");
    return { id: href, href, lesson: "Claim", heading: `${id} ${title}`, body };
  });
  return [...sections, ...claims, ...terms];
}
