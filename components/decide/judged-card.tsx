import { Check, Minus, X } from "lucide-react";
import { PageLink } from "@/components/ui/page-link";
import type { Judged } from "@/lib/decide/decide";
import type { Rule } from "@/lib/decide/rule";
import type { LessonRef } from "./recommendation";

/** A strategy of the ranking, with what speaks for it and against it. */
export function JudgedCard({
  judged: { strategy, ruledOut, reasons, points },
  title,
  lessons,
  evidenceFor,
}: {
  judged: Judged;
  title: string;
  lessons: readonly LessonRef[];
  /** What was measured about a reason, in words. */
  evidenceFor: (rule: Rule, strategy: Judged["strategy"]) => string | undefined;
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
            rule={reason}
            lesson={lessons.find(({ number }) => number === reason.lesson)}
            evidence={evidenceFor(reason, strategy)}
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
  rule: { points, reason },
  lesson,
  evidence,
}: {
  rule: Rule;
  lesson: LessonRef | undefined;
  evidence: string | undefined;
}) {
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
        <span className="text-soft text-sm">
          {lesson !== undefined && (
            <PageLink
              href={`/learn/${lesson.slug}`}
              className="whitespace-nowrap underline"
            >
              Lesson {lesson.number}
            </PageLink>
          )}
          {evidence !== undefined && (
            <span className="block tabular-nums">{evidence}</span>
          )}
        </span>
      </span>
    </li>
  );
}
