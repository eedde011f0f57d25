import MiniSearch from "minisearch";

/** One section of a lesson, or one term, as the search knows it. */
export interface Hit {
  id: string;
  href: string;
  /** Title of the lesson, with its number. */
  lesson: string;
  heading: string;
  body: string;
}

export interface LessonIndex {
  /** The best places for some words, at most eight. */
  find(words: string): Hit[];
}

const MOST_HITS = 8;

/** Loads the sections from this server and indexes them in the browser. */
export async function openIndex(): Promise<LessonIndex> {
  const response = await fetch("/learn/sections.json");
  if (!response.ok) throw new Error("The sections did not load.");
  return indexOf(await response.json());
}

/** An index over sections: headings count more, and beginnings are enough. */
export function indexOf(sections: Hit[]): LessonIndex {
  const index = new MiniSearch<Hit>({
    fields: ["heading", "lesson", "body"],
    storeFields: ["id", "href", "lesson", "heading", "body"],
    searchOptions: {
      boost: { heading: 3, lesson: 2 },
      prefix: true,
      fuzzy: 0.15,
      combineWith: "AND",
    },
  });
  index.addAll(sections);
  return {
    find: (words) =>
      index.search(words).slice(0, MOST_HITS) as unknown as Hit[],
  };
}
