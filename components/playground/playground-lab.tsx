import { type ReactNode, Suspense } from "react";
import { Announcer } from "@/components/duel/announcer";
import { ClockBar } from "@/components/duel/clock-bar";
import { NewsLine } from "@/components/duel/news-line";
import { NoticeBanner } from "@/components/duel/notice-banner";
import { useLab } from "@/components/lab/use-lab";
import { useLabActs } from "@/components/lab/use-lab-acts";
import { useLaneViews } from "@/components/lab/use-lane-views";
import { useNotice } from "@/components/lab/use-notice";
import { OwnTokenTeaser } from "@/components/own-token/own-token-teaser";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/columns";
import type { ScenePreset } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { ActsCard } from "./acts/acts-card";
import { CustomStep } from "./custom-step";
import { StolenDrawer } from "./drawer/stolen-drawer";
import { Instruments } from "./instruments";
import { LaneCard } from "./lane/lane-card";
import { LinkFaults } from "./link-faults";
import { SceneBar } from "./scene-bar";

/** A running playground: lanes, acts, stolen copies, and the instruments. */
export function PlaygroundLab({
  preset,
  faults,
  cards,
  intro,
}: {
  preset: ScenePreset;
  faults: string[];
  cards: readonly StrategyCard[];
  intro: ReactNode;
}) {
  const lab = useLab(preset);
  const acts = useLabActs(lab);
  const notice = useNotice(lab.scene, cards, lab.dispatch);
  const { views, realmNowMs, idleSec, onResume } = useLaneViews(lab, cards);
  const { scene } = lab;

  return (
    <>
      <NoticeBanner notice={notice} onStartOver={acts.startOver} />
      <div className="mb-8 flex flex-wrap items-end justify-between gap-6">
        {intro}
        <SceneBar scene={scene} acts={acts} />
      </div>
      <LinkFaults faults={faults} />
      <div className="space-y-6 noscript:hidden">
        <Card label="The lanes">
          <Columns single={views.length === 1}>
            {views.map((view) => (
              <LaneCard
                key={view.id}
                view={view}
                scene={scene}
                cards={cards}
                acts={acts}
                realmNowMs={realmNowMs}
                onResume={onResume}
              />
            ))}
          </Columns>
          <ActsCard scene={scene} acts={acts} />
          <ClockBar scene={scene} acts={acts}>
            <CustomStep acts={acts} disabled={scene.stage !== "open"} />
          </ClockBar>
          <NewsLine news={scene.news} cards={cards} />
        </Card>
        <StolenDrawer
          copies={scene.copies}
          users={scene.users}
          cards={cards}
          idleSec={idleSec}
          onDrop={acts.drop}
        />
        <Suspense>
          <Instruments views={views} scene={scene} acts={acts} cards={cards} />
        </Suspense>
      </div>
      <div className="mt-8">
        <OwnTokenTeaser />
      </div>
      <Announcer views={views} notice={notice} />
    </>
  );
}
