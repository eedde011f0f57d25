import { PageLink } from "@/components/ui/page-link";
import { citationsOf } from "@/lib/lessons/citations";
import type { Lesson } from "@/lib/lessons/lesson";
import { findSource } from "@/lib/lessons/sources";
import { Slide } from "./slide";

/** The last slide: what it rests on, and where it can be read again. */
export function SourcesSlide({
  lesson,
  number,
  next,
}: {
  lesson: Lesson;
  number: number;
  /** The lesson after it, if there is one. */
  next?: Lesson;
}) {
  return (
    <Slide number={String(number)} kind="sources">
      <h2 className="slide-heading">Sources</h2>
      <ul className="slide-sources">
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
      <p>
        Read it and run it yourself:{" "}
        <PageLink href={`/learn/${lesson.slug}`} className="underline">
          /learn/{lesson.slug}
        </PageLink>
      </p>
      {next !== undefined && (
        <p>
          Next:{" "}
          <a
            href={`/present/${next.slug}#1`}
            target="_self"
            className="underline"
          >
            {next.number}. {next.title}
          </a>
        </p>
      )}
    </Slide>
  );
}
