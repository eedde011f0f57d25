import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";
import { ContentFault, readContent } from "./content-fault";
import { splitFrontMatter } from "./front-matter";
import { type Quiz, readQuiz } from "./quiz";
import { parseYaml } from "./read-yaml";
import { remember } from "./remember";
import { prose } from "./typographic";

const FOLDER = join(process.cwd(), "content", "lessons");
const NAME = /^(?<number>\d\d)-(?<words>[a-z0-9-]+)$/;

const head = z.strictObject({
  title: prose,
  /** One sentence for the contents: what is found out. */
  summary: prose,
  /** Minutes that reading and running take. */
  minutes: z.int().min(1).max(15),
  /** Ids of the claims that it judges. */
  claims: z.array(z.string()).min(1),
});

/** One lesson: a folder in `content/lessons`, in the order of its number. */
export interface Lesson extends z.infer<typeof head> {
  /** The folder's name, as `03-still-logged-in`; it is the address too. */
  slug: string;
  number: number;
  /** Path of its text from the root. */
  file: string;
  /** MDX, on the lines that it has in the file. */
  body: string;
  /** Markdown for whoever presents it. */
  notes: string;
  quiz: Quiz;
}

/** All lessons in their order. Throws a `ContentFault`. */
export const listLessons = remember((): Lesson[] =>
  readdirSync(FOLDER).sort().map(readLesson),
);

/** The lesson of this slug, or undefined. */
export function findLesson(slug: string): Lesson | undefined {
  return listLessons().find((lesson) => lesson.slug === slug);
}

/** Prediction and question of a lesson that is there. */
export function quizOf(slug: string): Quiz {
  const lesson = findLesson(slug);
  if (lesson === undefined) throw new Error(`There is no lesson ${slug}.`);
  return lesson.quiz;
}

function readLesson(slug: string): Lesson {
  const file = `content/lessons/${slug}/index.mdx`;
  const number = NAME.exec(slug)?.groups?.number;
  if (number === undefined) {
    throw new ContentFault(file, 1, "name the folder NN-words");
  }
  const text = readContent(`lessons/${slug}/index.mdx`);
  const { head: yaml, body } = splitFrontMatter(text, file);
  const found = parseYaml(yaml, head, file, 1);
  const notes = existsSync(join(FOLDER, slug, "notes.md"))
    ? readContent(`lessons/${slug}/notes.md`)
    : "";
  if (notes === "") {
    throw new ContentFault(`content/lessons/${slug}/notes.md`, 1, "is missing");
  }
  return {
    slug,
    number: Number(number),
    file,
    body,
    notes,
    quiz: readQuiz(slug),
    ...found,
  };
}
