import { FAMILIES } from "@/components/duel/family";
import { HeartbeatStrip } from "@/components/duel/heartbeat-strip";
import type { LaneView } from "@/components/duel/lane-view";
import { StrategySelect } from "@/components/duel/strategy-select";
import { VerdictHeadline } from "@/components/duel/verdict-headline";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { tellLifetime } from "@/lib/lab/preset";
import type { Scene } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { AuthorityLine } from "./authority-line";
import { LaneActions } from "./lane-actions";
import { LaneEnds } from "./lane-ends";
import { LaneSettings } from "./lane-settings";
import { LastAct } from "./last-act";
import { UserSelect } from "./user-select";

/** One lane: who is logged in, by which strategy, and what the server says. */
export function LaneCard({
  view,
  scene,
  cards,
  acts,
  realmNowMs,
  onResume,
}: {
  view: LaneView;
  scene: Scene;
  cards: readonly StrategyCard[];
  acts: LabActs;
  realmNowMs: number;
  onResume?: () => void;
}) {
  const { id, lane, card, verdict } = view;
  const family = FAMILIES[card.family];
  const { user } = lane.preset;
  return (
    <article aria-label={`${family.title}: ${card.title}, ${user}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className={`font-medium font-serif text-2xl ${family.ink}`}>
          {family.title}
        </h2>
        <StrategySelect
          view={view}
          cards={cards}
          onPreset={({ strategy, ttlSec }) =>
            acts.setLane(id, { ...lane.preset, strategy, ttlSec })
          }
        />
        <UserSelect
          view={view}
          users={scene.users}
          onUser={(name) => acts.setLane(id, { ...lane.preset, user: name })}
        />
      </div>
      <p className="mt-1 min-h-5 text-soft text-sm">
        {card.summary} · {tellLifetime(lane.preset, card.defaultTtlSec)}
      </p>
      <VerdictHeadline verdict={verdict} onResume={onResume} />
      <HeartbeatStrip
        lane={lane}
        paused={verdict.state === "paused"}
        what="one question a second, by cookie"
      />
      <AuthorityLine lane={lane} users={scene.users} />
      <LastAct lane={lane} />
      <LaneActions view={view} acts={acts} />
      <LaneEnds view={view} scene={scene} realmNowSec={realmNowMs / 1000} />
      <LaneSettings
        view={view}
        idleSec={scene.settings.idleSec ?? 0}
        onPreset={(preset) => acts.setLane(id, preset)}
        onIdle={(idleSec) => acts.setSettings({ idleSec })}
      />
    </article>
  );
}
