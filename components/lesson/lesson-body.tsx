import { evaluate } from "@mdx-js/mdx";
import type { ComponentProps } from "react";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";
import { PROSE } from "@/components/prose/prose-elements";
import type { Lesson } from "@/lib/lessons/lesson";
import { typeset } from "@/lib/lessons/lesson-text";
import {
  isTag,
  type Node,
  nodesIn,
  slugOf,
  textOf,
} from "@/lib/lessons/syntax-tree";
import { LESSON_TAGS } from "./tags/lesson-tags";

/** The text of a lesson, rendered while the page is built. */
export async function LessonBody({ lesson }: { lesson: Lesson }) {
  const { default: Content } = await evaluate(lesson.body, {
    ...runtime,
    remarkPlugins: [remarkGfm, completed(lesson)],
  });
  return (
    <div className="lesson-column gap-y-5 font-serif text-lg leading-relaxed [&_.lesson-card]:font-sans [&_.lesson-card]:leading-normal [&_.lesson-wide]:font-sans">
      <Content components={{ ...PROSE, h2: LinkedHeading, ...LESSON_TAGS }} />
    </div>
  );
}

/** Every heading can be linked to, and every tag knows its lesson. */
function completed(lesson: Lesson) {
  return () => (tree: unknown) => {
    typeset(tree as Node);
    for (const node of nodesIn(tree as Node)) {
      if (node.type === "heading") {
        node.data = { hProperties: { id: slugOf(textOf(node)) } };
      }
      if (!isTag(node)) continue;
      const slug = {
        type: "mdxJsxAttribute",
        name: "slug",
        value: lesson.slug,
      };
      node.attributes = [...(node.attributes ?? []), slug];
    }
  };
}

function LinkedHeading({ id, children }: ComponentProps<"h2">) {
  return (
    <h2
      id={id}
      className="mt-8 scroll-mt-6 text-balance font-medium text-2xl tracking-tight"
    >
      <a href={`#${id}`} className="group no-underline">
        {children}
        <span
          aria-hidden
          className="ml-2 text-soft opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        >
          #
        </span>
      </a>
    </h2>
  );
}
