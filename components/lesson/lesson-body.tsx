import type { ComponentProps } from "react";
import { PROSE } from "@/components/prose/prose-elements";
import type { Lesson } from "@/lib/lessons/lesson";
import { lessonContent } from "./lesson-content";
import { LESSON_TAGS } from "./tags/lesson-tags";

/** The text of a lesson, rendered while the page is built. */
export async function LessonBody({ lesson }: { lesson: Lesson }) {
  const Content = await lessonContent(lesson);
  return (
    <div className="lesson-column gap-y-5 font-serif text-lg leading-relaxed [&_.lesson-card]:font-sans [&_.lesson-card]:leading-normal [&_.lesson-wide]:font-sans">
      <Content components={{ ...PROSE, h2: LinkedHeading, ...LESSON_TAGS }} />
    </div>
  );
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
