import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import type { PanelProps } from "../panel-props";
import { CommandTable } from "./command-table";
import { KeyTable } from "./key-table";
import { SwimLane } from "./swim-lane";

/** What Redis is asked, and what it holds, while the lanes are running. */
export default function RedisPanel({ views, scene }: PanelProps) {
  return (
    <div className="space-y-6">
      <Card>
        <CardHeading
          title="Asked of Redis, second by second"
          hint="One cell for each question of a lane: how many Redis commands its check took."
        >
          <Hint title="The empty lane">
            A check that issues no command cannot be slowed down, stopped or
            informed by Redis. That is the strength and the weakness of a
            stateless credential. The lab’s own bookkeeping is not counted.
          </Hint>
        </CardHeading>
        <div className="divide-y divide-line">
          {views.map((view) => (
            <SwimLane key={view.id} view={view} />
          ))}
        </div>
      </Card>
      <CommandTable />
      <KeyTable key={scene.realmId} realmId={scene.realmId} />
    </div>
  );
}
