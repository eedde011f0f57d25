import type { LaneView } from "@/components/duel/lane-view";
import { Hint } from "@/components/ui/hint";
import { formatCountdown } from "@/lib/lab/format";
import { laneEnds } from "@/lib/lab/lane-ends";
import type { Scene } from "@/lib/lab/scene";

/** Everything that ends this login by itself, counting down together. */
export function LaneEnds({
  view,
  scene,
  realmNowSec,
}: {
  view: LaneView;
  scene: Scene;
  realmNowSec: number;
}) {
  const ends = laneEnds(view.lane, view.card, scene, realmNowSec);
  return (
    <div className="mt-4 border-line border-t pt-3">
      <div className="flex min-h-8 items-center gap-1">
        <h3 className="eyebrow">Ends by itself</h3>
        <Hint title="One clock for all of them">
          Moving the realm’s clock ages the token’s exp, the cookie’s Max-Age
          and the TTL of every Redis key by the same step. A cookie is set again
          with what is left of it.
        </Hint>
      </div>
      <dl className="grid min-h-18 grid-cols-[1fr_auto] content-start gap-x-4 gap-y-0.5 text-sm">
        {ends.map(({ what, leftSec }) => (
          <div key={what} className="contents">
            <dt className="text-soft">{what}</dt>
            <dd className="whitespace-nowrap text-right font-mono text-xs leading-5">
              {leftSec > 0 ? `in ${formatCountdown(leftSec)}` : "over"}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
