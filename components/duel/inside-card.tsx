import { ClaimsTable } from "@/components/credential/claims-table";
import { OpaqueNote } from "@/components/credential/opaque-note";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Columns } from "@/components/ui/columns";
import { LaneName } from "./lane-name";
import type { LaneView } from "./lane-view";

/** What a credential says to whoever holds it, and what the server keeps. */
export function InsideCard({
  views,
  realmNowSec,
}: {
  views: LaneView[];
  realmNowSec: number;
}) {
  return (
    <Card>
      <CardHeading
        title="Inside the credential"
        hint="What a thief can read without any key."
      />
      <Columns>
        {views.map((view) => (
          <div key={view.id} className="space-y-4">
            <LaneName view={view} />
            {view.lane.issued?.decoded === undefined ? (
              <OpaqueNote lane={view.lane} />
            ) : (
              <ClaimsTable
                decoded={view.lane.issued.decoded}
                realmNowSec={realmNowSec}
              />
            )}
            <p className="text-soft text-sm">
              The server keeps: {view.card.keeps.server}.
            </p>
          </div>
        ))}
      </Columns>
    </Card>
  );
}
