import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import type { Scene } from "@/lib/lab/scene";

/** What every instrument below the lanes is given. */
export interface PanelProps {
  views: LaneView[];
  scene: Scene;
  acts: LabActs;
}
