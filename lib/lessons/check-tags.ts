import { attackIds } from "@/lib/attacks/attack-ids";
import { cutSnippet, SnippetFault } from "@/lib/snippets/cut-snippet";
import { listClaims } from "./claims";
import { EXPERIMENTS } from "./experiments";
import { figureOf } from "./figure-of";
import { listTerms } from "./glossary";
import type { Lesson } from "./lesson";
import { ASIDES, TAGS } from "./lesson-tags";
import { listSources } from "./sources";
import { attributesOf, type Node } from "./syntax-tree";

type Attributes = Record<string, string>;

/** What is wrong with a tag, or undefined. */
export function faultOfTag(node: Node, lesson: Lesson): string | undefined {
  const name = node.name ?? "";
  const tag = TAGS[name];
  if (tag === undefined) {
    return `unknown tag <${name}>; there are: ${Object.keys(TAGS).join(", ")}`;
  }
  const given = attributesOf(node);
  const known = [...tag.needs, ...(tag.may ?? [])];
  for (const [attribute, value] of Object.entries(given)) {
    if (!known.includes(attribute)) return `<${name}> has no "${attribute}"`;
    if (value === null) return `"${attribute}" of <${name}> is plain text`;
  }
  const missing = tag.needs.find((needed) => given[needed] === undefined);
  if (missing !== undefined) return `<${name}> needs "${missing}"`;
  return CHECKS[name]?.(given as Attributes, lesson);
}

const CHECKS: Record<
  string,
  (given: Attributes, lesson: Lesson) => string | undefined
> = {
  Claim: ({ id = "" }, lesson) => faultOfClaim(id, lesson),
  Verdict: ({ claim = "", part }, lesson) =>
    faultOfClaim(claim, lesson) ?? faultOfPart(claim, part),
  Experiment: ({ id = "" }) =>
    EXPERIMENTS.includes(id) ? undefined : `unknown experiment "${id}"`,
  Attack: ({ id = "" }) =>
    attackIds.some((known) => known === id)
      ? undefined
      : `unknown attack "${id}"`,
  Aside: ({ kind = "" }) =>
    ASIDES.some((known) => known === kind)
      ? undefined
      : `unknown kind "${kind}"; there are: ${ASIDES.join(", ")}`,
  Source: ({ id = "" }) =>
    listSources().has(id) ? undefined : `unknown source "${id}"`,
  Term: ({ id = "" }) =>
    listTerms().has(id) ? undefined : `unknown term "${id}"`,
  Figure: ({ of = "" }) =>
    figureOf(of) ? undefined : `no claim has the exact figure "${of}"`,
  Code: faultOfCode,
};

function faultOfClaim(id: string, lesson: Lesson): string | undefined {
  if (!listClaims().some((claim) => claim.id === id)) {
    return `unknown claim "${id}"`;
  }
  if (lesson.claims.includes(id)) return undefined;
  return `claim ${id} is not among the claims in the head`;
}

function faultOfPart(id: string, part: string | undefined) {
  if (part === undefined) return undefined;
  const claim = listClaims().find((each) => each.id === id);
  const found = claim?.parts.some((each) => each.id === part);
  return found ? undefined : `claim ${id} has no part "${part}"`;
}

function faultOfCode({ from = "", region = "", focus }: Attributes) {
  try {
    const { lines } = cutSnippet(from, region);
    if (focus === undefined) return undefined;
    const found = lines.join("\n").split(focus).length - 1;
    if (found === 1) return undefined;
    return `focus "${focus}" is there ${found} times in ${from}#${region}`;
  } catch (error) {
    if (error instanceof SnippetFault) return error.message;
    throw error;
  }
}
