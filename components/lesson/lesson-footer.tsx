import { PageLink } from "@/components/ui/page-link";
import type { Lesson } from "@/lib/lessons/lesson";
import { CitedSources } from "./cited-sources";

/** What the lesson rests on, and the way to the lessons beside it. */
export function LessonFooter({
  lesson,
  lessons,
}: {
  lesson: Lesson;
  lessons: readonly Lesson[];
}) {
  const place = lessons.findIndex(({ slug }) => slug === lesson.slug);
  const before = lessons[place - 1];
  const after = lessons[place + 1];
  return (
    <footer className="mx-auto mt-12 max-w-xl">
      <h2 id="sources" className="font-medium font-serif text-2xl">
        Sources
      </h2>
      <CitedSources
        lesson={lesson}
        className="mt-3 list-disc space-y-1 pl-6 text-sm"
      />
      <nav
        aria-label="Lessons beside this one"
        className="mt-10 grid gap-3 sm:grid-cols-2 print:hidden"
      >
        <div>{before && <Neighbour lesson={before} word="Before" />}</div>
        <div>
          {after ? (
            <Neighbour lesson={after} word="Next" />
          ) : (
            <PageLink
              href="/decide"
              className="block rounded-xl border border-line bg-card px-5 py-4 hover:bg-wash"
            >
              <span className="eyebrow">That was the last one</span>
              <span className="mt-1 block font-medium font-serif text-xl">
                Decide for your own case
              </span>
            </PageLink>
          )}
        </div>
      </nav>
    </footer>
  );
}

function Neighbour({ lesson, word }: { lesson: Lesson; word: string }) {
  return (
    <PageLink
      href={`/learn/${lesson.slug}`}
      className="block rounded-xl border border-line bg-card px-5 py-4 hover:bg-wash"
    >
      <span className="eyebrow">
        {word} · {lesson.number}
      </span>
      <span className="mt-1 block font-medium font-serif text-xl">
        {lesson.title}
      </span>
    </PageLink>
  );
}
