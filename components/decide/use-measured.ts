import { useLedger } from "@/components/claims/use-ledger";
import { useAllProgress } from "@/components/lesson/use-progress";
import type { Run } from "@/lib/decide/evidence";
import type { LessonRef } from "./recommendation";

/** What the reader measured in lessons, and what this server measured last. */
export function useMeasured(lessons: readonly LessonRef[]): {
  own: Run[];
  server: Run[];
} {
  const progress = useAllProgress();
  const { ledger } = useLedger();
  const own = lessons.flatMap(({ slug, experiments }) => {
    const figures = progress[slug]?.measured?.figures;
    return figures === undefined ? [] : [{ experiments, figures }];
  });
  const server = Object.entries(ledger).flatMap(([id, measured]) =>
    measured === undefined
      ? []
      : [{ experiments: [id], figures: measured.figures }],
  );
  return { own, server };
}
