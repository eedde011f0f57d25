import type { Metadata } from "next";
import { DecideForm } from "@/components/decide/decide-form";
import { listLessons } from "@/lib/lessons/lesson";
import { experimentsOf } from "@/lib/lessons/lesson-text";
import { strategyCards } from "@/lib/strategies/catalog";

export const metadata: Metadata = {
  title: "Decide",
  description:
    "Your requirements, a strategy that meets them, the reasons, and a decision record.",
};

export default function DecidePage() {
  const lessons = listLessons().map((lesson) => ({
    slug: lesson.slug,
    number: lesson.number,
    experiments: experimentsOf(lesson),
  }));
  return (
    <div className="mx-auto max-w-2xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">Decide</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Which login fits your case?
      </h1>
      <p className="mt-4 text-pretty font-serif text-lg text-soft sm:text-xl">
        Eight requirements. Each answer speaks for or against a strategy by a
        rule that an experiment here bears out; the rules are added up in your
        browser, and nothing is sent. At the end there is a record to keep, and
        code to start with.
      </p>
      <noscript>
        <p className="mt-6 rounded-xl border border-edge bg-wash p-4">
          Adding up needs JavaScript. Lesson by lesson the same reasons can be
          read without it.
        </p>
      </noscript>
      <DecideForm cards={strategyCards} lessons={lessons} />
    </div>
  );
}
