"use client";

import { useLab } from "@/components/lab/use-lab";
import { useLabActs } from "@/components/lab/use-lab-acts";
import { useLaneViews } from "@/components/lab/use-lane-views";
import { useNotice } from "@/components/lab/use-notice";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/columns";
import { DUEL } from "@/lib/lab/preset";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { Announcer } from "./announcer";
import { ClockBar } from "./clock-bar";
import { DuelActions } from "./duel-actions";
import { InsideCard } from "./inside-card";
import { LanePanel } from "./lane-panel";
import { NewsLine } from "./news-line";
import { NoticeBanner } from "./notice-banner";
import { TraceCard } from "./trace-card";
import { WireCard } from "./wire-card";

/** One logout, two outcomes: the running experiment of the home page. */
export function Duel({
  cards,
  hero,
}: {
  cards: readonly StrategyCard[];
  hero: React.ReactNode;
}) {
  const lab = useLab(DUEL);
  const acts = useLabActs(lab);
  const notice = useNotice(lab.scene, cards, lab.dispatch);
  const { scene } = lab;
  const { views, realmNowMs, idleSec, onResume } = useLaneViews(lab, cards);

  return (
    <>
      <NoticeBanner notice={notice} onStartOver={acts.startOver} />
      <div className="mb-8 flex flex-wrap items-end justify-between gap-6">
        {hero}
        <DuelActions scene={scene} views={views} acts={acts} />
      </div>
      <div className="space-y-6 noscript:hidden">
        <Card label="The duel">
          <Columns>
            {views.map((view) => (
              <LanePanel
                key={view.id}
                view={view}
                cards={cards}
                onPreset={(preset) => acts.setLane(view.id, preset)}
                idleSec={idleSec}
                onResume={onResume}
              />
            ))}
          </Columns>
          <ClockBar scene={scene} acts={acts} />
          <NewsLine news={scene.news} cards={cards} />
        </Card>
        <WireCard views={views} realmId={scene.realmId} />
        <InsideCard views={views} realmNowSec={realmNowMs / 1000} />
        <TraceCard views={views} />
      </div>
      <Announcer views={views} notice={notice} />
    </>
  );
}
