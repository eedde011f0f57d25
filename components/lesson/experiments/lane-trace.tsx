"use client";

import { TraceList } from "@/components/trace/trace-list";
import type { LaneScene } from "@/lib/lab/scene";
import { codeId } from "@/lib/lessons/code-place";
import { light } from "@/lib/lessons/lit-code";
import { wordsOfStep } from "@/lib/lessons/words-of-step";
import type { Step } from "@/lib/trace/steps";

/** The steps of the last check; pressing one lights the code that ran. */
export function LaneTrace({ lane }: { lane: LaneScene }) {
  return (
    <details className="mt-4 border-line border-t pt-1">
      <summary className="min-h-11 py-2.5 font-medium text-sm">
        What the server just did
      </summary>
      <TraceList
        run={lane.runs.check ?? lane.runs.login}
        missing="Nobody has been checked yet."
        onStep={(step) =>
          light({
            region: step.region,
            words: wordsOfStep(step),
            from: document.activeElement,
          })
        }
        canShow={isShown}
      />
    </details>
  );
}

/** Whether the lesson shows the code of a step. */
function isShown(step: Step): boolean {
  return document.getElementById(codeId(step.region)) !== null;
}
