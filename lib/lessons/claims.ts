import { readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";
import { measurementIds } from "@/lib/measure/measurement-ids";
import { ContentFault } from "./content-fault";
import { readYaml } from "./read-yaml";
import { remember } from "./remember";
import { citation, listSources } from "./sources";
import { STAMPS } from "./stamps";
import { prose } from "./typographic";

const judged = {
  /** The article's own words. */
  quote: z.string(),
  stamp: z.enum(STAMPS),
  /** What is true, in one to three sentences. */
  verdict: prose,
};

const figure = z.strictObject({
  /** Name in what the measurement answers. */
  name: z.string(),
  label: prose,
  unit: z.string().default(""),
  /** Left out where the figure depends on the machine or the Redis version. */
  exact: z.union([z.number(), z.string()]).optional(),
});

const claim = z.strictObject({
  title: prose,
  section: z.string(),
  /** Lines of the article's text, as `28-31`. */
  lines: z.string().regex(/^\d+(-\d+)?$/),
  ...judged,
  /** What to say instead. */
  instead: prose,
  sources: z.array(citation).min(1),
  /** Where one sentence makes several claims. */
  parts: z.array(z.strictObject({ id: z.string(), ...judged })).default([]),
  /** What measures it on this server, and which figures it answers. */
  measure: z.enum(measurementIds).optional(),
  figures: z.array(figure).default([]),
});

/** One claim of the article, checked. */
export interface Claim extends z.infer<typeof claim> {
  /** `C1` to `C39`. */
  id: string;
}

export type ClaimFigure = Claim["figures"][number];

/** Every claim in the article's order. Throws a `ContentFault`. */
export const listClaims = remember((): Claim[] =>
  readdirSync(join(process.cwd(), "content", "claims"))
    .sort()
    .map(readClaim),
);

/** The claim of this id. Throws when content names one that is not there. */
export function findClaim(id: string): Claim {
  const found = listClaims().find((claim) => claim.id === id);
  if (found === undefined) throw new Error(`There is no claim ${id}.`);
  return found;
}

function readClaim(name: string): Claim {
  const file = `content/claims/${name}`;
  const number = /^c(\d\d)\.yaml$/.exec(name)?.[1];
  if (number === undefined) throw new ContentFault(file, 1, "name it cNN.yaml");
  const found = readYaml(`claims/${name}`, claim);
  const unknown = found.sources.find(({ id }) => !listSources().has(id));
  if (unknown)
    throw new ContentFault(file, 1, `unknown source "${unknown.id}"`);
  return { id: `C${Number(number)}`, ...found };
}
