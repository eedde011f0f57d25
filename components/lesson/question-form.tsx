"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { measure } from "@/lib/lab/measure-client";
import { holds } from "@/lib/lessons/holds";
import type { Question, QuestionOption } from "@/lib/lessons/quiz";
import { Choice } from "./choice";
import { useRecord } from "./lesson-record";
import { QuestionOutcome } from "./question-outcome";
import { useDraft } from "./use-draft";
import { useProgress } from "./use-progress";

const FindingView = lazy(() => import("./finding-view"));

/** The lesson's question. Where there is a judge, the server tries the answer. */
export function QuestionForm({
  slug,
  question,
}: {
  slug: string;
  question: Question;
}) {
  const { store } = useRecord();
  const { answered } = useProgress(slug);
  const [draft, setDraft] = useDraft(answered?.option);
  const [tried, setTried] = useState<MeasuredAnswer | null>(null);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const { judge, options } = question;
  const chosen = draft ?? answered?.option;
  const option = options.find(({ id }) => id === chosen);

  async function check() {
    if (option === undefined) return;
    setBusy(true);
    setFault("");
    const right = await judged(option);
    if (right !== null) {
      const answer = { option: option.id, right, atMs: Date.now() };
      store.update(slug, { answered: answer });
    }
    setBusy(false);
  }

  async function judged({ right, try: trial }: QuestionOption) {
    setTried(null);
    if (judge === undefined) return right === true;
    const answer = await measure(judge.measure, trial);
    if (answer.ok) setTried(answer.value);
    else setFault(answer.problem.detail);
    return answer.ok ? holds(judge.when, answer.value.figures) : null;
  }

  return (
    <fieldset className="lesson-card px-5 py-5 sm:px-7">
      <legend className="float-left mb-3 w-full font-medium font-serif text-xl">
        <span className="eyebrow mb-1 block font-normal">Question</span>
        {question.ask}
      </legend>
      <div className="clear-both grid gap-2">
        {options.map(({ id, text }) => (
          <Choice
            key={id}
            name={`${slug}-question`}
            text={text}
            chosen={chosen === id}
            onChoose={() => setDraft(id)}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3 noscript:hidden print:hidden">
        <Button
          look="primary"
          disabled={option === undefined || busy}
          onClick={check}
        >
          {busy ? "The server tries it …" : words(judge !== undefined)}
        </Button>
        <p className="text-soft text-sm">
          {judge === undefined
            ? "Every answer explains itself."
            : "The server does what you chose, and its state decides."}
        </p>
      </div>
      <p role="alert" className="mt-3 text-dead text-sm empty:hidden">
        {fault}
      </p>
      {answered !== undefined && answered.option === chosen && !busy && (
        <QuestionOutcome
          right={answered.right}
          why={options.find(({ id }) => id === answered.option)?.why ?? ""}
          judgedAtMs={judge && answered.atMs}
        />
      )}
      {tried !== null && answered?.option === chosen && (
        <div className="mt-4">
          <Suspense>
            <FindingView finding={tried} />
          </Suspense>
        </div>
      )}
    </fieldset>
  );
}

function words(byServer: boolean): string {
  return byServer ? "Let the server judge" : "Check my answer";
}
