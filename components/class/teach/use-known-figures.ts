"use client";

import { useLedger } from "@/components/claims/use-ledger";
import { useAllProgress } from "@/components/lesson/use-progress";
import type { Figures } from "@/lib/http/finding-contract";
import type { WorksheetLesson } from "@/lib/lessons/worksheet";

/** What is known of a lesson: this server's figures, then this browser's own. */
export function useKnownFigures(): (lesson: WorksheetLesson) => Figures {
  const { ledger } = useLedger();
  const progress = useAllProgress();
  return ({ slug, experiments }) =>
    Object.assign(
      {},
      ...experiments.map((id) => ledger[id]?.figures),
      progress[slug]?.measured?.figures,
    );
}
