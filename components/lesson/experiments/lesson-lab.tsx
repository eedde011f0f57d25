"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Announcer } from "@/components/duel/announcer";
import { HeartbeatStrip } from "@/components/duel/heartbeat-strip";
import { LaneName } from "@/components/duel/lane-name";
import type { LaneView } from "@/components/duel/lane-view";
import { NoticeBanner } from "@/components/duel/notice-banner";
import { VerdictHeadline } from "@/components/duel/verdict-headline";
import { useLab } from "@/components/lab/use-lab";
import { type LabActs, useLabActs } from "@/components/lab/use-lab-acts";
import { useLaneViews } from "@/components/lab/use-lane-views";
import { useNotice } from "@/components/lab/use-notice";
import { Columns } from "@/components/ui/columns";
import type { Figures } from "@/lib/http/finding-contract";
import type { Scene, ScenePreset } from "@/lib/lab/scene";
import type { ExperimentProps } from "./experiment-props";
import { LaneTrace } from "./lane-trace";

/** The lab's own scene on the stage of a lesson, reduced to one idea. */
export function LessonLab({
  preset,
  cards,
  what,
  onMeasured,
  figuresOf,
  actions,
  underLane,
  below,
}: Pick<ExperimentProps, "cards" | "onMeasured"> & {
  preset: ScenePreset;
  /** What happens each second, under the strip. */
  what: string;
  /** The evidence of this scene, or null while there is none. */
  figuresOf: (scene: Scene) => Figures | null;
  actions: (scene: Scene, acts: LabActs) => ReactNode;
  underLane?: (view: LaneView, scene: Scene) => ReactNode;
  below?: (views: LaneView[], scene: Scene, acts: LabActs) => ReactNode;
}) {
  const lab = useLab(preset);
  const acts = useLabActs(lab);
  const notice = useNotice(lab.scene, cards, lab.dispatch);
  const { views, onResume } = useLaneViews(lab, cards);
  const { scene } = lab;

  const figures = figuresOf(scene);
  const found = figures === null ? "" : JSON.stringify(figures);
  const report = useEffectEvent(() => figures && onMeasured(figures));
  useEffect(() => {
    if (found !== "") report();
  }, [found]);

  return (
    <div className="pt-5">
      {notice !== null && (
        <div className="pt-6 sm:pt-10">
          <NoticeBanner notice={notice} onStartOver={acts.startOver} />
        </div>
      )}
      <div className="flex flex-wrap gap-3 px-5 pb-4 sm:px-7">
        {actions(scene, acts)}
      </div>
      <Columns single={views.length === 1}>
        {views.map((view) => (
          <div key={view.id} className="border-line border-t">
            <LaneName view={view} />
            <VerdictHeadline verdict={view.verdict} onResume={onResume} />
            <HeartbeatStrip
              lane={view.lane}
              paused={view.verdict.state === "paused"}
              what={what}
            />
            {underLane?.(view, scene)}
            <LaneTrace lane={view.lane} />
          </div>
        ))}
      </Columns>
      {below?.(views, scene, acts)}
      <Announcer views={views} notice={notice} />
    </div>
  );
}
