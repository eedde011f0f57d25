import { CitedSources } from "@/components/lesson/cited-sources";
import { PageLink } from "@/components/ui/page-link";
import type { Lesson } from "@/lib/lessons/lesson";
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
      <CitedSources lesson={lesson} className="slide-sources" />
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
