import { ChevronRight } from "lucide-react";
import { PageLink } from "@/components/ui/page-link";
import type { ClassSlide } from "@/lib/class/protocol";
import type { Lesson } from "@/lib/lessons/lesson";

export type LessonName = Pick<Lesson, "slug" | "number" | "title">;

/** The slide on the projector, to read along or to leaf through. */
export function SlideCard({
  code,
  slide: { lesson: slug, index, black },
  lessons,
}: {
  code: string;
  slide: ClassSlide;
  lessons: readonly LessonName[];
}) {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson === undefined) return null;
  return (
    <PageLink
      href={`/present/${slug}?class=${code}&follow`}
      className="lesson-card flex min-h-14 items-center gap-3 px-4 py-3 hover:bg-wash"
    >
      <span className="grow">
        <span className="eyebrow block">
          {black
            ? "The screen is dark: look up"
            : `The slide now: ${index + 1}`}
        </span>
        <span className="block font-medium font-serif text-lg leading-snug">
          Lesson {lesson.number}, {lesson.title}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-soft" />
    </PageLink>
  );
}
