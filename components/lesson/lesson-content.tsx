import { evaluate } from "@mdx-js/mdx";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";
import type { Lesson } from "@/lib/lessons/lesson";
import { typeset } from "@/lib/lessons/lesson-text";
import {
  isTag,
  type Node,
  nodesIn,
  slugOf,
  textOf,
} from "@/lib/lessons/syntax-tree";

/**
 * The text of a lesson as a component, made while the page is built. `arrange`
 * may put its parts into others first.
 */
export async function lessonContent(
  lesson: Lesson,
  arrange: (tree: Node) => void = () => {},
) {
  const complete = () => (tree: unknown) => {
    completed(tree as Node, lesson);
    arrange(tree as Node);
  };
  const { default: Content } = await evaluate(lesson.body, {
    ...runtime,
    remarkPlugins: [remarkGfm, complete],
  });
  return Content;
}

/** Every heading can be linked to, and every tag knows its lesson. */
function completed(tree: Node, lesson: Lesson) {
  typeset(tree);
  for (const node of nodesIn(tree)) {
    if (node.type === "heading") {
      node.data = { hProperties: { id: slugOf(textOf(node)) } };
    }
    if (!isTag(node)) continue;
    const slug = attribute("slug", lesson.slug);
    node.attributes = [...(node.attributes ?? []), slug];
  }
}

/** An attribute of a tag, as MDX has it. */
export function attribute(name: string, value: string) {
  return { type: "mdxJsxAttribute", name, value };
}
