"use client";

import { download } from "@/components/playground/evidence/download";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { Judged } from "@/lib/decide/decide";
import { evidenceOf } from "@/lib/decide/evidence";
import type { Answers } from "@/lib/decide/questions";
import { decisionRecord } from "@/lib/decide/record";
import type { Rule } from "@/lib/decide/rule";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { JudgedCard } from "./judged-card";
import { StarterCode } from "./starter-code";
import { useMeasured } from "./use-measured";

/** What is needed of a lesson to lead there, and to use what it measured. */
export interface LessonRef {
  slug: string;
  number: number;
  experiments: string[];
}

/** The ranking with its reasons, the record to take away, and code to start with. */
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
  const measured = useMeasured(lessons);
  const titleOf = (id: string) =>
    cards.find((card) => card.id === id)?.title ?? id;
  const evidenceFor = (rule: Rule, strategy: Judged["strategy"]) =>
    evidenceOf(rule, strategy, measured);
  const [best] = ranking;
  const fits = best !== undefined && !best.ruledOut;
  const today = new Date().toISOString().slice(0, 10);
  const record = decisionRecord(answers, ranking, titleOf, today, evidenceFor);
  return (
    <section aria-label="Recommendation">
      <div aria-live="polite">
        <h2 className="font-medium font-serif text-3xl">
          {fits ? titleOf(best.strategy) : "Nothing does all of this"}
        </h2>
        <p className="mt-2 max-w-prose text-pretty font-serif text-lg text-soft">
          {fits
            ? "It fits your answers best. The others follow, with what speaks for and against each."
            : "Two of your answers contradict each other: below stands which one rules out what. Change one of them."}
        </p>
      </div>
      <ol className="mt-5 grid gap-4">
        {ranking.map((judged) => (
          <JudgedCard
            key={judged.strategy}
            judged={judged}
            title={titleOf(judged.strategy)}
            lessons={lessons}
            evidenceFor={evidenceFor}
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
      {fits && (
        <StarterCode
          key={best.strategy}
          strategies={ranking
            .filter(({ ruledOut }) => !ruledOut)
            .map(({ strategy }) => strategy)}
          titleOf={titleOf}
        />
      )}
    </section>
  );
}
