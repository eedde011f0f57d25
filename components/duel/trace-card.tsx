"use client";

import { useState } from "react";
import { TraceList } from "@/components/trace/trace-list";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Columns } from "@/components/ui/columns";
import { Segmented } from "@/components/ui/segmented";
import type { Operation } from "@/lib/lab/scene";
import { LaneName } from "./lane-name";
import type { LaneView } from "./lane-view";

const OPERATIONS = [
  { value: "login", name: "Login" },
  { value: "check", name: "Check" },
  { value: "revoke", name: "Log out" },
] as const;

/** Every step of the last operation, as the server recorded it. */
export function TraceCard({ views }: { views: LaneView[] }) {
  const [operation, setOperation] = useState<Operation>("check");
  return (
    <Card>
      <CardHeading
        title="What the server just did"
        hint="Asked by this browser, recorded step by step by whatever acted."
      >
        <Segmented
          label="Operation"
          options={OPERATIONS}
          value={operation}
          onChange={setOperation}
        />
      </CardHeading>
      <Columns>
        {views.map((view) => (
          <div key={view.id} className="space-y-4">
            <LaneName view={view} />
            <TraceList
              run={view.lane.runs[operation]}
              missing={MISSING[operation]}
            />
          </div>
        ))}
      </Columns>
    </Card>
  );
}

const MISSING: Record<Operation, string> = {
  login: "Alice is not logged in yet.",
  check: "Nobody has been checked yet.",
  revoke: "Nobody was logged out yet.",
};
