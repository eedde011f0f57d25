import { announcement } from "@/lib/lab/announce";
import type { Notice } from "@/lib/lab/notice";
import { FAMILIES } from "./family";
import type { LaneView } from "./lane-view";

/** The page's one live region: verdicts and notices, never single beats. */
export function Announcer({
  views,
  notice,
}: {
  views: LaneView[];
  notice: Notice | null;
}) {
  const lanes = views.map(({ card, verdict }) => ({
    title: `${FAMILIES[card.family].title}, ${card.title}`,
    verdict,
  }));
  const said = notice === null ? undefined : `${notice.title} ${notice.detail}`;
  return (
    <div role="status" className="sr-only">
      {announcement(lanes, said)}
    </div>
  );
}
