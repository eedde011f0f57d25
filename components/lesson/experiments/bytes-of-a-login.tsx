"use client";

import BytesPanel from "@/components/playground/bytes/bytes-panel";
import { LaneSettings } from "@/components/playground/lane/lane-settings";
import { lanePreset } from "@/lib/lab/preset";
import { LANES, type Scene, type ScenePreset } from "@/lib/lab/scene";
import type { ExperimentProps } from "./experiment-props";
import { LessonLab } from "./lesson-lab";

const PRESET: ScenePreset = {
  lanes: {
    a: lanePreset("jwt-stateless", "bob"),
    b: lanePreset("redis-session", "bob"),
  },
  shown: LANES,
  asks: "browser",
};

/** A token and a session of the lab, weighed while they are changed. */
export default function BytesOfALogin({ cards, onMeasured }: ExperimentProps) {
  return (
    <LessonLab
      preset={PRESET}
      cards={cards}
      what="one question a second, by cookie"
      onMeasured={onMeasured}
      figuresOf={figuresOf}
      actions={() => null}
      below={(views, scene, acts) => (
        <div className="border-line border-t">
          <div className="px-5 sm:px-7">
            {views.slice(0, 1).map((view) => (
              <LaneSettings
                key={view.id}
                view={view}
                open
                idleSec={scene.settings.idleSec ?? 0}
                onPreset={(preset) => acts.setLane(view.id, preset)}
                onIdle={(idleSec) => acts.setSettings({ idleSec })}
              />
            ))}
          </div>
          <div className="bg-wash p-3 sm:p-5">
            <BytesPanel views={views} scene={scene} />
          </div>
        </div>
      )}
    />
  );
}

function figuresOf({ lanes }: Scene) {
  const { a, b } = lanes;
  if (a.issued === null || b.issued === null) return null;
  return {
    labTokenBytes: a.issued.sizeBytes,
    labSessionBytes: b.issued.sizeBytes,
  };
}
