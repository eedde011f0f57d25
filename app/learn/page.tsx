import type { Metadata } from "next";
import { LessonList } from "@/components/lesson/contents/lesson-list";
import { LessonSearch } from "@/components/lesson/contents/lesson-search";
import { ProgressFile } from "@/components/lesson/contents/progress-file";
import { PageLink } from "@/components/ui/page-link";
import { listLessons } from "@/lib/lessons/lesson";

export const metadata: Metadata = {
  title: "Lessons",
  description:
    "The truth about JWT, claim by claim: predict, run it for real, see what was measured.",
};

export default function LessonsPage() {
  const lessons = listLessons().map(
    ({ slug, number, title, summary, minutes, claims }) => ({
      slug,
      number,
      title,
      summary,
      minutes,
      claims,
    }),
  );
  return (
    <div className="mx-auto max-w-3xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">Guided lessons</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Predict. Run it. See what was measured.
      </h1>
      <p className="mt-4 text-pretty font-serif text-lg text-soft sm:text-xl">
        Each lesson takes one passage of an article, “The Truth About JWT”, and
        runs it on real Redis and real signing code. Some of what it says holds,
        some does not. Your progress stays in this browser; there is no account.
      </p>
      <LessonSearch />
      <LessonList lessons={lessons} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
        <PageLink href="/learn/glossary" className="min-h-11 py-3 underline">
          Glossary
        </PageLink>
        <PageLink href="/claims" className="min-h-11 py-3 underline">
          Every claim, with its verdict
        </PageLink>
        <ProgressFile slugs={lessons.map(({ slug }) => slug)} />
      </div>
    </div>
  );
}
