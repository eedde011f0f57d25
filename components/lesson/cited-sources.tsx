import { citationsOf } from "@/lib/lessons/citations";
import type { Lesson } from "@/lib/lessons/lesson";
import { findSource } from "@/lib/lessons/sources";

/** Everything that a lesson rests on, each source once with its places. */
export function CitedSources({
  lesson,
  className,
}: {
  lesson: Lesson;
  className: string;
}) {
  return (
    <ul className={className}>
      {citationsOf(lesson).map(({ id, places }) => {
        const { title, url } = findSource(id);
        return (
          <li key={id}>
            <a href={url} className="underline">
              {title}
            </a>
            {places.length > 0 && ` ${places.join(", ")}`}
          </li>
        );
      })}
    </ul>
  );
}
