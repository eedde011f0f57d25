import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { ContentFault } from "./content-fault";
import type { Lesson } from "./lesson";
import {
  attributesOf,
  isTag,
  type Node,
  nodesIn,
  slugOf,
  textOf,
} from "./syntax-tree";
import { typographic } from "./typographic";

export interface Heading {
  id: string;
  text: string;
}

/** The syntax tree of a lesson. Throws a `ContentFault` on broken MDX. */
export function treeOf({ body, file }: Lesson): Node {
  const processor = createProcessor({ remarkPlugins: [remarkGfm] });
  try {
    const tree = processor.parse(body) as Node;
    typeset(tree);
    return tree;
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    throw new ContentFault(file, line ?? 1, reason ?? String(error));
  }
}

/** Sets the quotation marks of the prose; code keeps its own. */
export function typeset(tree: Node) {
  for (const node of nodesIn(tree)) {
    if (node.type === "text") node.value = typographic(node.value ?? "");
  }
}

/** Where a lesson can be linked into. */
export function headingsOf(lesson: Lesson): Heading[] {
  return [...nodesIn(treeOf(lesson))]
    .filter(({ type }) => type === "heading")
    .map((node) => ({ id: slugOf(textOf(node)), text: textOf(node) }));
}

/** One part of a lesson, for the search. */
export interface Section extends Heading {
  body: string;
}

/** The words of a lesson under their headings. */
export function sectionsOf(lesson: Lesson): Section[] {
  const sections: Section[] = [{ id: "", text: lesson.title, body: "" }];
  for (const node of treeOf(lesson).children ?? []) {
    const text = textOf(node);
    if (node.type === "heading") {
      sections.push({ id: slugOf(text), text, body: "" });
      continue;
    }
    const last = sections.at(-1);
    if (last) last.body = `${last.body} ${text}`.trim();
  }
  return sections;
}

/** Words that a reader reads, without those of the tags' own making. */
export function wordsOf(lesson: Lesson): number {
  return sectionsOf(lesson)
    .map(({ body }) => body.split(/\s+/).filter(Boolean).length)
    .reduce((sum, count) => sum + count, 0);
}

/** Names of the tags in their order. */
export function tagsOf(lesson: Lesson): Node[] {
  return [...nodesIn(treeOf(lesson))].filter(isTag);
}

/** Ids of the experiments that a lesson runs, in their order. */
export function experimentsOf(lesson: Lesson): string[] {
  return tagsOf(lesson)
    .filter(({ name }) => name === "Experiment")
    .flatMap((tag) => attributesOf(tag).id ?? []);
}
