import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ContentFault } from "./content-fault";
import { findLesson, type Lesson } from "./lesson";
import { readYaml } from "./read-yaml";
import { remember } from "./remember";
import { prose } from "./typographic";

const FOLDER = join(process.cwd(), "content", "plans");

const step = z.strictObject({
  minutes: z.int().min(1).max(60),
  title: prose,
  /** Slug of the lesson whose slides, votes and experiments it uses. */
  lesson: z.string().optional(),
  /** What the instructor does. */
  do: prose,
});

const plan = z.strictObject({
  title: prose,
  minutes: z.int().min(5).max(180),
  summary: prose,
  steps: z.array(step).min(1),
});

/** A plan for one class: a file in `content/plans`. */
export interface Plan extends Omit<z.infer<typeof plan>, "steps"> {
  /** The file's name, as `20-minutes`. */
  id: string;
  steps: (Omit<z.infer<typeof step>, "lesson"> & { lesson?: Lesson })[];
}

/** All plans, the shortest first. Throws a `ContentFault`. */
export const listPlans = remember((): Plan[] =>
  readdirSync(FOLDER)
    .map((name) => readPlan(name.replace(/\.yaml$/, "")))
    .sort((one, other) => one.minutes - other.minutes),
);

/** Slugs of the lessons that a plan uses, in the order of the course. */
export function lessonsOf({ steps }: Plan): string[] {
  const slugs = steps.flatMap(({ lesson }) => lesson?.slug ?? []);
  return [...new Set(slugs)].sort();
}

function readPlan(id: string): Plan {
  const file = `plans/${id}.yaml`;
  const read = readYaml(file, plan);
  const sum = read.steps.reduce((all, { minutes }) => all + minutes, 0);
  if (sum !== read.minutes) {
    const what = `the steps take ${sum} minutes, not ${read.minutes}`;
    throw new ContentFault(`content/${file}`, 1, what);
  }
  const steps = read.steps.map(({ lesson: slug, ...rest }) => {
    if (slug === undefined) return rest;
    const lesson = findLesson(slug);
    if (lesson !== undefined) return { ...rest, lesson };
    throw new ContentFault(`content/${file}`, 1, `there is no lesson ${slug}`);
  });
  return { ...read, id, steps };
}
