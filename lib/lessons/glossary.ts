import { readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";
import { ContentFault } from "./content-fault";
import { readYaml } from "./read-yaml";
import { remember } from "./remember";
import { citation, listSources } from "./sources";
import { prose } from "./typographic";

const schema = z.strictObject({
  term: prose,
  text: prose,
  source: citation.optional(),
});

/** One word of the field, explained in a sentence or two. */
export interface GlossaryTerm extends z.infer<typeof schema> {
  id: string;
}

/** Every term, by id, in alphabetical order. */
export const listTerms = remember((): Map<string, GlossaryTerm> => {
  const folder = join(process.cwd(), "content", "glossary");
  const ids = readdirSync(folder)
    .sort()
    .map((file) => file.replace(/\.yaml$/, ""));
  return new Map(ids.map((id) => [id, readTerm(id)]));
});

/** The term of this id. Throws when content uses one that is not there. */
export function findTerm(id: string): GlossaryTerm {
  const found = listTerms().get(id);
  if (found === undefined) throw new Error(`There is no term ${id}.`);
  return found;
}

function readTerm(id: string): GlossaryTerm {
  const found = readYaml(`glossary/${id}.yaml`, schema);
  if (found.source && !listSources().has(found.source.id)) {
    const file = `content/glossary/${id}.yaml`;
    throw new ContentFault(file, 2, `unknown source "${found.source.id}"`);
  }
  return { id, ...found };
}
