import type { Lesson } from "@/lib/lessons/lesson";
import { headingsOf } from "@/lib/lessons/lesson-text";

/** The headings of a lesson, to jump to. */
export function LessonPlaces({ lesson }: { lesson: Lesson }) {
  return (
    <nav aria-label="In this lesson" className="mb-8 print:hidden">
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {headingsOf(lesson).map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center text-soft underline hover:text-ink sm:min-h-8"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
