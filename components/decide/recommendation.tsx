"use client";

import { Check, Minus, X } from "lucide-react";
import { useAllProgress } from "@/components/lesson/use-progress";
import { download } from "@/components/playground/evidence/download";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PageLink } from "@/components/ui/page-link";
import type { Judged } from "@/lib/decide/decide";
import type { Answers } from "@/lib/decide/questions";
import { decisionRecord } from "@/lib/decide/record";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What is needed of a lesson to lead there. */
export interface LessonRef {
  slug: string;
  number: number;
  title: string;
}

/** The ranking with its reasons, and the record to take away. */
export function Recommendation({
  answers,
  ranking,
  cards,
  lessons,
}: {
  answers: Answers;
  ranking: Judged[];
  cards: readonly StrategyCard[];
  lessons: LessonRef[];
}) {
  const titleOf = (id: string) =>
    cards.find((card) => card.id === id)?.title ?? id;
  const [best] = ranking;
  const fits = best !== undefined && !best.ruledOut;
  const today = new Date().toISOString().slice(0, 10);
  const record = decisionRecord(answers, ranking, titleOf, today);
  return (
    <section aria-label="Recommendation" aria-live="polite">
      <h2 className="font-medium font-serif text-3xl">
        {fits ? titleOf(best.strategy) : "Nothing does all of this"}
      </h2>
      <p className="mt-2 max-w-prose text-pretty font-serif text-lg text-soft">
        {fits
          ? "It fits your answers best. The others follow, with what speaks for and against each."
          : "Two of your answers contradict each other: below stands which one rules out what. Change one of them."}
      </p>
      <ol className="mt-5 grid gap-4">
        {ranking.map((judged) => (
          <JudgedCard
            key={judged.strategy}
            judged={judged}
            title={titleOf(judged.strategy)}
            lessons={lessons}
          />
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
        <Button
          look="primary"
          onClick={() => download("login-decision.md", record)}
        >
          Download as a decision record
        </Button>
        <CopyButton text={record} label="Copy the decision record" />
      </div>
    </section>
  );
}

function JudgedCard({
  judged: { ruledOut, reasons, points },
  title,
  lessons,
}: {
  judged: Judged;
  title: string;
  lessons: LessonRef[];
}) {
  return (
    <li className="lesson-card px-5 py-4 sm:px-7">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2 font-semibold">
        {title}
        <span className="font-mono font-normal text-soft text-sm">
          {ruledOut ? "ruled out" : `${points > 0 ? "+" : ""}${points}`}
        </span>
      </h3>
      <ul className="mt-2 grid gap-1.5">
        {reasons.map((reason) => (
          <Reason
            key={reason.reason}
            reason={reason}
            lesson={lessons.find(({ number }) => number === reason.lesson)}
          />
        ))}
        {reasons.length === 0 && (
          <li className="text-soft">Nothing speaks for it or against it.</li>
        )}
      </ul>
    </li>
  );
}

function Reason({
  reason: { points, reason },
  lesson,
}: {
  reason: Judged["reasons"][number];
  lesson: LessonRef | undefined;
}) {
  const progress = useAllProgress();
  const seen = lesson && progress[lesson.slug]?.measured !== undefined;
  const [Icon, ink, word] =
    points === null
      ? ([X, "text-dead", "rules it out"] as const)
      : points > 0
        ? ([Check, "text-alive", "for"] as const)
        : ([Minus, "text-soft", "against"] as const);
  return (
    <li className="flex gap-2">
      <Icon aria-label={word} className={`mt-1 size-4 shrink-0 ${ink}`} />
      <span className="text-pretty">
        {reason}{" "}
        {lesson !== undefined && (
          <PageLink
            href={`/learn/${lesson.slug}`}
            className="whitespace-nowrap text-soft text-sm underline"
          >
            {seen ? "you measured it in" : "see"} lesson {lesson.number}
          </PageLink>
        )}
      </span>
    </li>
  );
}
