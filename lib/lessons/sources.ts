import { z } from "zod";
import { readYaml } from "./read-yaml";
import { remember } from "./remember";

const source = z.strictObject({ title: z.string(), url: z.url() });

/** What a statement rests on: a standard, a guide, a library's own page. */
export interface Source extends z.infer<typeof source> {
  id: string;
}

/** A source and the place in it, as `§ 4.1.2`. */
export const citation = z.strictObject({
  id: z.string(),
  at: z.string().optional(),
});

export type Citation = z.infer<typeof citation>;

/** The source of this id. Throws when content cites one that is not there. */
export function findSource(id: string): Source {
  const found = listSources().get(id);
  if (found === undefined) throw new Error(`There is no source ${id}.`);
  return found;
}

/** Every source that content may cite, by id. */
export const listSources = remember((): Map<string, Source> => {
  const file = readYaml("sources.yaml", z.record(z.string(), source));
  const entries = Object.entries(file);
  return new Map(entries.map(([id, found]) => [id, { id, ...found }]));
});
