import { FAMILIES } from "./family";
import type { LaneView } from "./lane-view";
import { VERDICT_LOOKS } from "./verdict-looks";

/** Both verdicts beside the button, where a phone shows one lane at a time. */
export function Scoreboard({ views }: { views: LaneView[] }) {
  return (
    <div aria-hidden className="hidden grid-cols-2 gap-3 pb-2 thumb:grid">
      {views.map(({ id, card, verdict }) => {
        const { ink, Icon } = VERDICT_LOOKS[verdict.state];
        const family = FAMILIES[card.family];
        return (
          <p key={id} className="text-xs leading-tight">
            <span className={family.ink}>{family.title}</span>
            <span className={`flex items-center gap-1 font-semibold ${ink}`}>
              <Icon className="size-4 shrink-0" />
              {verdict.headline}
            </span>
          </p>
        );
      })}
    </div>
  );
}
