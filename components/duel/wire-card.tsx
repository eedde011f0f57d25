"use client";

import { useState } from "react";
import { RefreshLine } from "@/components/credential/refresh-line";
import { SizeBars } from "@/components/credential/size-bars";
import { WireRequest } from "@/components/credential/wire-request";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Columns } from "@/components/ui/columns";
import { Segmented } from "@/components/ui/segmented";
import { authPath } from "@/lib/lab/client";
import { commonScale } from "@/lib/lab/wire-sizes";
import { FAMILIES } from "./family";
import { LaneName } from "./lane-name";
import type { LaneView } from "./lane-view";

const WAYS = [
  { value: "cookie", name: "Alice’s cookie" },
  { value: "bearer", name: "The thief’s replay" },
] as const;

/** What the client sends, byte for byte, and how much of it there is. */
export function WireCard({
  views,
  realmId,
}: {
  views: LaneView[];
  realmId: string | null;
}) {
  const [way, setWay] = useState<"cookie" | "bearer">("cookie");
  const scaleBytes = commonScale(views.map(({ lane }) => lane.issued));
  return (
    <Card>
      <CardHeading
        title="On the wire"
        hint="One line, sent again with every request."
      >
        <Segmented
          label="Who sends it"
          options={WAYS}
          value={way}
          onChange={setWay}
        />
      </CardHeading>
      <Columns>
        {views.map((view) => (
          <div key={view.id} className="space-y-4">
            <LaneName view={view} />
            <WireRequest
              path={authPath(realmId ?? "…", view.card.id, "me")}
              issued={view.lane.issued}
              way={way}
            />
            <RefreshLine
              issued={view.lane.issued}
              path={`/api/realms/${realmId ?? "…"}/auth/${view.card.id}`}
            />
            <SizeBars
              issued={view.lane.issued}
              scaleBytes={scaleBytes}
              fill={FAMILIES[view.card.family].fill}
            />
          </div>
        ))}
      </Columns>
    </Card>
  );
}
