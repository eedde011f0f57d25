import type { ComponentProps } from "react";
import { attribute, lessonContent } from "@/components/lesson/lesson-content";
import { LESSON_TAGS } from "@/components/lesson/tags/lesson-tags";
import { PROSE } from "@/components/prose/prose-elements";
import { cut } from "@/lib/lessons/deck";
import type { Lesson } from "@/lib/lessons/lesson";
import type { Node } from "@/lib/lessons/syntax-tree";
import { Slide } from "./slide";

/** The text of a lesson as slides; the first of them is the second of the deck. */
export async function DeckBody({ lesson }: { lesson: Lesson }) {
  const Content = await lessonContent(lesson, intoSlides);
  const tags = { ...PROSE, h2: SlideHeading, ...LESSON_TAGS, Slide };
  return <Content components={tags} />;
}

function intoSlides(tree: Node) {
  tree.children = cut(tree.children ?? []).map(({ kind, nodes }, index) => ({
    type: "mdxJsxFlowElement",
    name: "Slide",
    attributes: [
      attribute("number", String(index + 2)),
      attribute("kind", kind),
    ],
    children: nodes,
  }));
}

function SlideHeading(props: ComponentProps<"h2">) {
  return <h2 className="slide-heading" {...props} />;
}
