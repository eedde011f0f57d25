import type { Lesson } from "./lesson";
import { treeOf } from "./lesson-text";
import { isTag, type Node, slugOf, textOf } from "./syntax-tree";

/** Words of prose that one slide takes; a longer paragraph stands alone. */
const MOST_WORDS = 60;

/** Up to so many words are set large. */
const FEW_WORDS = 30;

/** Tags that stand within a sentence. Every other one fills a slide. */
const INLINE = ["Source", "Term", "Figure"];

/** A part of a lesson that is shown at once: one idea. */
export interface Slide {
  /** The tag that fills it, in lower case; `few` or `many` words of text. */
  kind: string;
  /** The heading that it stands under, empty before the first one. */
  section: { id: string; text: string };
  /** Its parts of the lesson's syntax tree, in their order. */
  nodes: Node[];
}

/** A lesson as slides, without the title and the sources around them. */
export function slidesOf(lesson: Lesson): Slide[] {
  return cut(treeOf(lesson).children ?? []);
}

/**
 * Cuts a lesson's parts into slides: a tag fills one, prose goes together up
 * to `MOST_WORDS`, and a heading stands over what follows it.
 */
export function cut(parts: readonly Node[]): Slide[] {
  const slides: Slide[] = [];
  let section = { id: "", text: "" };
  for (const part of parts) {
    if (part.type === "heading") section = sectionOf(part);
    const last = slides.at(-1);
    if (last !== undefined && belongs(part, last.nodes)) last.nodes.push(part);
    else slides.push({ kind: "", section, nodes: [part] });
  }
  return slides.map((slide) => ({ ...slide, kind: kindOf(slide.nodes) }));
}

function sectionOf(heading: Node): Slide["section"] {
  const text = textOf(heading);
  return { id: slugOf(text), text };
}

/** Does it go on a slide that holds these already? */
function belongs(part: Node, nodes: readonly Node[]): boolean {
  const last = nodes.at(-1);
  if (last === undefined || part.type === "heading") return false;
  if (last.type === "heading") return true;
  if (fillsSlide(part) || fillsSlide(last)) return false;
  // What ends with a colon is said of the part that follows it.
  if (textOf(last).trimEnd().endsWith(":")) return true;
  return wordsIn([...nodes, part]) <= MOST_WORDS;
}

function fillsSlide(node: Node): boolean {
  return isTag(node) && !INLINE.includes(node.name ?? "");
}

function kindOf(nodes: readonly Node[]): string {
  const tag = nodes.find(fillsSlide);
  if (tag !== undefined) return (tag.name ?? "").toLowerCase();
  return wordsIn(nodes) <= FEW_WORDS ? "few" : "many";
}

/** Words of the prose, without those of its heading. */
function wordsIn(nodes: readonly Node[]): number {
  return nodes
    .filter(({ type }) => type !== "heading")
    .flatMap((node) => textOf(node).split(/\s+/))
    .filter(Boolean).length;
}
