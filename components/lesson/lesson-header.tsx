import { PageLink } from "@/components/ui/page-link";
import type { Lesson } from "@/lib/lessons/lesson";
import { ResetLesson } from "./reset-lesson";

/** What the lesson is about, how long it takes, and how far the reader is. */
export function LessonHeader({ lesson, of }: { lesson: Lesson; of: number }) {
  const { number, title, summary, minutes, slug } = lesson;
  return (
    <header className="mb-8">
      <p className="eyebrow">
        <PageLink href="/learn" className="underline">
          Lessons
        </PageLink>{" "}
        · {number} of {of} · about {minutes} minutes ·{" "}
        <PageLink
          href={`/present/${slug}#1`}
          className="underline print:hidden"
        >
          Present
        </PageLink>
      </p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        {title}
      </h1>
      <p className="mt-3 text-pretty font-serif text-soft text-xl">{summary}</p>
      <ResetLesson slug={slug} />
      <noscript>
        <p className="mt-4 rounded-xl border border-edge bg-wash p-4">
          Everything here reads without JavaScript. Running the experiments and
          keeping your predictions needs it.
        </p>
      </noscript>
    </header>
  );
}
