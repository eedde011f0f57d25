"use client";

import { SurvivalFigure } from "@/components/duel/survival-figure";
import { Button } from "@/components/ui/button";
import { DUEL } from "@/lib/lab/preset";
import type { Scene } from "@/lib/lab/scene";
import { revocationOf } from "@/lib/lab/watched";
import type { ExperimentProps } from "./experiment-props";
import { LessonLab } from "./lesson-lab";

const A_MONTH_SEC = 30 * 86_400;

/** The duel: one button, and a thief on each side. */
export default function OneLogout({ cards, onMeasured }: ExperimentProps) {
  return (
    <LessonLab
      preset={DUEL}
      cards={cards}
      what="one replay a second"
      onMeasured={onMeasured}
      figuresOf={figuresOf}
      actions={(scene, acts) => (
        <>
          <Button
            look="primary"
            disabled={!bothAlive(scene) || acts.busy}
            onClick={() => acts.logOutEverywhere("alice")}
          >
            Log Alice out everywhere
          </Button>
          <Button
            disabled={scene.stage !== "open" || acts.busy}
            onClick={() => acts.advance(A_MONTH_SEC)}
          >
            Fast-forward 30 days
          </Button>
          <Button disabled={acts.busy} onClick={acts.startOver}>
            Start over
          </Button>
        </>
      )}
      underLane={({ lane }, { settings }) => (
        <SurvivalFigure lane={lane} idleSec={settings.idleSec ?? 0} />
      )}
    />
  );
}

/** A logout shows nothing once a copy has died of something else. */
function bothAlive({ stage, lanes }: Scene) {
  const alive = ({ answer }: Scene["lanes"]["a"]) =>
    answer?.verdict === "alive";
  return stage === "open" && alive(lanes.a) && alive(lanes.b);
}

/** What the first answer after the logout said to each thief. */
function figuresOf({ lanes }: Scene) {
  const tokenAfter = verdictAfter(lanes.a);
  const sessionAfter = verdictAfter(lanes.b);
  if (!tokenAfter || !sessionAfter) return null;
  const outcome = `${tokenAfter} and ${sessionAfter}`;
  return { tokenAfter, sessionAfter, outcome };
}

function verdictAfter(lane: Scene["lanes"]["a"]) {
  const ending = revocationOf(lane);
  if (ending === null) return undefined;
  if (ending.accepted > 0) return "still accepted";
  return ending.over === null ? undefined : "refused";
}
