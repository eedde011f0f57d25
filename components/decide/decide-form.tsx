"use client";

import { useState } from "react";
import { Choice } from "@/components/lesson/choice";
import { decide } from "@/lib/decide/decide";
import { type Answers, QUESTIONS } from "@/lib/decide/questions";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { type LessonRef, Recommendation } from "./recommendation";

/** Eight requirements, and what they come to. */
export function DecideForm({
  cards,
  lessons,
}: {
  cards: readonly StrategyCard[];
  lessons: LessonRef[];
}) {
  const [answers, setAnswers] = useState<Answers>({});
  const open = QUESTIONS.filter(({ id }) => answers[id] === undefined);
  return (
    <div className="mt-8 grid gap-5 noscript:hidden">
      {QUESTIONS.map(({ id, ask, options }, index) => (
        <fieldset key={id} className="lesson-card px-5 py-5 sm:px-7">
          <legend className="float-left mb-3 w-full font-medium font-serif text-xl">
            <span className="eyebrow mb-1 block font-normal">
              {index + 1} of {QUESTIONS.length}
            </span>
            {ask}
          </legend>
          <div className="clear-both grid gap-2">
            {options.map((option) => (
              <Choice
                key={option.id}
                name={id}
                text={option.text}
                chosen={answers[id] === option.id}
                onChoose={() => setAnswers({ ...answers, [id]: option.id })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {open.length > 0 ? (
        <p role="status" className="min-h-40 text-soft">
          {open.length === QUESTIONS.length
            ? "Answer them, and the recommendation appears here."
            : `${open.length} still open.`}
        </p>
      ) : (
        <Recommendation
          answers={answers}
          ranking={decide(answers)}
          cards={cards}
          lessons={lessons}
        />
      )}
    </div>
  );
}
