import { LaneName } from "@/components/duel/lane-name";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Columns } from "@/components/ui/columns";
import { Hint } from "@/components/ui/hint";
import type { PanelProps } from "../panel-props";
import { CookieWall } from "./cookie-wall";
import { HeaderWall } from "./header-wall";
import { Ledger } from "./ledger";
import { PageLoad } from "./page-load";
import { SizeScale } from "./size-scale";

/** What a credential weighs: claim by claim, line by line, and at the walls. */
export default function BytesPanel({
  views,
  scene,
}: Pick<PanelProps, "views" | "scene">) {
  return (
    <div className="space-y-6">
      <Card>
        <CardHeading
          title="Byte ledger"
          hint="Point at a claim, or reach it with Tab: its characters light up, and the other way round."
        >
          <Hint title="How the bytes are counted">
            A token’s JSON is written in base64url: four characters for three
            bytes. A claim pays for its name, its value and the comma behind it.
            Sizes are those of the lab’s own profile, with iss, aud, jti, typ
            and kid; a bare token as the article prints it has 143 bytes.
          </Hint>
        </CardHeading>
        <Columns single={views.length === 1}>
          {views.map((view) => (
            <div key={view.id} className="space-y-4">
              <LaneName view={view} />
              <Ledger
                title={`${view.card.title}, lane ${view.id}`}
                issued={view.lane.issued}
              />
            </div>
          ))}
        </Columns>
      </Card>
      <SizeScale views={views} />
      <PageLoad views={views} realmId={scene.realmId} />
      <Card>
        <CardHeading
          title="Two walls"
          hint="Met for real: by this browser’s cookie jar and by this server’s HTTP parser."
        />
        <Columns>
          <CookieWall views={views} />
          <HeaderWall views={views} />
        </Columns>
      </Card>
    </div>
  );
}
