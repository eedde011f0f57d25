"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import type { WorksheetLesson } from "@/lib/lessons/worksheet";
import { AnswerKey } from "./answer-key";
import { useHash } from "./use-hash";
import { useKnownFigures } from "./use-known-figures";
import { WorksheetPart } from "./worksheet-part";

/** Questions on paper for the lessons that are chosen, and their answers. */
export function Worksheet({
  lessons,
  plans,
}: {
  lessons: readonly WorksheetLesson[];
  /** By the plan's id, which the address may name: the lessons that it uses. */
  plans: Readonly<Record<string, string[]>>;
}) {
  const planned = plans[useHash()];
  const [picked, setPicked] = useState<string[] | null>(null);
  const figuresOf = useKnownFigures();
  const slugs = picked ?? planned ?? lessons.map(({ slug }) => slug);
  const chosen = lessons.filter(({ slug }) => slugs.includes(slug));

  function toggle(slug: string, isChosen: boolean) {
    const others = slugs.filter((each) => each !== slug);
    setPicked(isChosen ? [...others, slug] : others);
  }

  return (
    <>
      <fieldset className="lesson-card mt-6 px-5 py-4 noscript:hidden print:hidden">
        <legend className="sr-only">Lessons on the sheet</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {lessons.map(({ slug, number, title }) => (
            <Check
              key={slug}
              words={`${number}. ${title}`}
              checked={slugs.includes(slug)}
              onChange={(isChosen) => toggle(slug, isChosen)}
            />
          ))}
        </div>
        <Button
          look="primary"
          className="mt-3"
          disabled={chosen.length === 0}
          onClick={() => window.print()}
        >
          Print the sheet and its key
        </Button>
      </fieldset>
      <section aria-labelledby="sheet" className="mt-8 print:mt-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <h2 id="sheet" className="font-medium font-serif text-3xl">
            Predictions and questions
          </h2>
          <p className="flex grow justify-end gap-2 text-soft">
            Name <span className="w-48 border-edge border-b" />
          </p>
        </div>
        {chosen.map(({ slug, number, title, quiz }) => (
          <section key={slug} className="mt-6">
            <h3 className="border-line border-t pt-3 font-medium font-serif text-2xl">
              {number}. {title}
            </h3>
            <WorksheetPart
              eyebrow="Predict, before the run"
              {...quiz.predict}
            />
            <p className="mt-3 flex gap-2 text-soft">
              What came out <span className="grow border-edge border-b" />
            </p>
            <WorksheetPart eyebrow="Question, after it" {...quiz.question} />
          </section>
        ))}
      </section>
      <section
        aria-labelledby="key"
        className="mt-12 break-before-page border-line border-t pt-8 print:mt-0 print:border-0 print:pt-0"
      >
        <h2 id="key" className="font-medium font-serif text-3xl">
          Answer key
        </h2>
        {chosen.map((lesson) => (
          <AnswerKey
            key={lesson.slug}
            lesson={lesson}
            figures={figuresOf(lesson)}
          />
        ))}
      </section>
    </>
  );
}
