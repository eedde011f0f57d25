"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import { Segmented } from "@/components/ui/segmented";
import type { PanelProps } from "../panel-props";
import { Examination } from "./examination";

/** One real verification, stage by stage, with a break before each of them. */
export default function StepsPanel({ views, scene, acts }: PanelProps) {
  const [lane, setLane] = useState<"a" | "b">("a");
  const view = views.find(({ id }) => id === lane) ?? views[0];
  if (view === undefined) return null;
  return (
    <Card>
      <CardHeading
        title="Step by step"
        hint="Each run is the server’s real check, recorded; the page only holds the pages of the record back."
      >
        <div className="flex items-center gap-2">
          {views.length > 1 && (
            <Segmented
              label="Which lane’s credential"
              options={views.map(({ id, card }) => ({
                value: id,
                name: card.title,
              }))}
              value={view.id}
              onChange={setLane}
            />
          )}
          <Hint title="How a break works">
            The server is never paused. Tampering before a stage changes what
            the check is given, and then the whole check runs again for real.
            What came before the stage comes out as it did; what comes after may
            not be reached.
          </Hint>
        </div>
      </CardHeading>
      {view.lane.issued === null ? (
        <p className="min-h-96 px-5 py-5 text-soft text-sm sm:px-7">
          Nobody is logged in on this lane yet.
        </p>
      ) : (
        <Examination
          key={`${view.id} ${view.lane.issued.credential}`}
          view={view}
          scene={scene}
          acts={acts}
          issued={view.lane.issued}
        />
      )}
    </Card>
  );
}
