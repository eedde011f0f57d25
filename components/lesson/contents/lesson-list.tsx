"use client";

import { PageLink } from "@/components/ui/page-link";
import type { Lesson } from "@/lib/lessons/lesson";
import { stateOf } from "@/lib/lessons/progress";
import { StateMark } from "../state-mark";
import { useAllProgress } from "../use-progress";

type Entry = Pick<
  Lesson,
  "slug" | "number" | "title" | "summary" | "minutes" | "claims"
>;

/** The contents, with how far the reader is in each lesson. */
export function LessonList({ lessons }: { lessons: Entry[] }) {
  const progress = useAllProgress();
  const done = lessons.filter(({ slug }) => stateOf(progress[slug]) === "done");
  return (
    <>
      <p className="mt-8 text-soft text-sm noscript:hidden">
        {done.length} of {lessons.length} done
      </p>
      <ol className="mt-3 grid gap-3">
        {lessons.map(({ slug, number, title, summary, minutes, claims }) => (
          <li key={slug}>
            <PageLink
              href={`/learn/${slug}`}
              className="grid grid-cols-[auto_1fr] gap-x-4 rounded-xl border border-line bg-card px-5 py-4 hover:bg-wash sm:grid-cols-[auto_1fr_auto]"
            >
              <span className="font-mono text-soft leading-8">
                {String(number).padStart(2, "0")}
              </span>
              <span>
                <span className="block font-medium font-serif text-2xl">
                  {title}
                </span>
                <span className="block text-pretty text-soft">{summary}</span>
              </span>
              <span className="col-start-2 mt-2 flex gap-4 text-soft text-sm sm:col-start-3 sm:mt-0 sm:flex-col sm:items-end sm:gap-1">
                <StateMark state={stateOf(progress[slug])} />
                <span>
                  {minutes} min · {claims.join(" ")}
                </span>
              </span>
            </PageLink>
          </li>
        ))}
      </ol>
    </>
  );
}
