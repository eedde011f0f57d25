import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import type { Scene } from "@/lib/lab/scene";
import type { LaneView } from "./lane-view";
import { Scoreboard } from "./scoreboard";

/** The one strong action; on a phone it stays in reach of the thumb. */
export function DuelActions({
  scene,
  views,
  acts,
}: {
  scene: Scene;
  views: LaneView[];
  acts: LabActs;
}) {
  const ready =
    scene.stage === "open" && views.every(({ lane }) => lane.answer !== null);
  return (
    <div
      data-thumb-bar
      className="noscript:hidden thumb:fixed thumb:inset-x-0 thumb:bottom-0 thumb:z-20 thumb:border-line thumb:border-t thumb:bg-paper thumb:px-3 thumb:py-2"
    >
      <Scoreboard views={views} />
      <div className="flex gap-3">
        <Button
          look="primary"
          className="thumb:grow thumb:px-3"
          disabled={!ready || acts.busy}
          onClick={() => acts.logOutEverywhere("alice")}
        >
          Log Alice out<span className="thumb:sr-only"> everywhere</span>
        </Button>
        <Button
          className="thumb:px-3"
          disabled={acts.busy}
          onClick={acts.startOver}
        >
          Start over
        </Button>
      </div>
    </div>
  );
}
