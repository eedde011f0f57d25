"use client";

import { Button } from "@/components/ui/button";
import type { RoomView } from "@/lib/class/follow-room";
import type { LaneId, RoomState, SeatView } from "@/lib/class/protocol";
import { shownLamp } from "@/lib/class/shown-lamp";
import { tellStudent } from "@/lib/class/tell-student";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { useStudent } from "../use-student";
import { Lamp } from "./lamp";
import { laneNames } from "./lane-names";
import { LeaveClass } from "./leave-class";
import { OwnCredentials } from "./own-credentials";
import { type LessonName, SlideCard } from "./slide-card";
import { VoteCard } from "./vote-card";
import { WhatHappened } from "./what-happened";

/** One student's screen: her lamps, what was done to them, the class's vote. */
export function StudentScreen({
  code,
  view,
  room,
  you,
  cards,
  lessons,
}: {
  code: string;
  view: RoomView;
  room: RoomState;
  you: SeatView;
  cards: Record<LaneId, StrategyCard>;
  lessons: readonly LessonName[];
}) {
  const student = useStudent(code, view);
  const { place, busy, trouble, owed, offsetSec, check, logIn } = student;
  const isAnswered = trouble === null;
  const { act, vote, slide } = room;
  const lampOf = (lane: LaneId) =>
    shownLamp(lane, act, you, view.link, { owed, isAnswered });
  const lamps = { a: lampOf("a"), b: lampOf("b") };
  const credentials = place?.credentials;
  // What is asked comes first; what was asked makes way for the lamps.
  const voteCard = vote && (
    <VoteCard key={vote.id} code={code} vote={vote} you={you} />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h1 className="wrap-anywhere min-w-0 font-medium font-serif text-3xl tracking-tight">
          <bdi>{you.nickname}</bdi>
        </h1>
        <p className="eyebrow shrink-0">Class {code}</p>
      </div>
      {vote?.open && voteCard}
      <div className="grid grid-cols-2 gap-3">
        <Lamp card={cards.a} shown={lamps.a} />
        <Lamp card={cards.b} shown={lamps.b} />
      </div>
      <WhatHappened
        words={act.words}
        meaning={tellStudent(act, you.seat, lamps, laneNames(cards))}
      />
      {vote !== null && !vote.open && voteCard}
      <div className="grid grid-cols-2 gap-3">
        <Button onClick={() => busy ?? check()}>
          {busy === "check" ? "Asking …" : "Check now"}
        </Button>
        <Button onClick={() => busy ?? logIn()}>
          {busy === "log-in" ? "Logging in …" : "Log in again"}
        </Button>
      </div>
      {trouble !== null && (
        <p role="alert" className="text-pretty text-dead text-sm">
          {trouble.detail} Your phone asks again by itself.
        </p>
      )}
      {slide !== null && (
        <SlideCard code={code} slide={slide} lessons={lessons} />
      )}
      {credentials && (
        <OwnCredentials
          cards={cards}
          credentials={credentials}
          lamps={you.lamps}
          offsetSec={offsetSec}
        />
      )}
      <LeaveClass code={code} />
    </div>
  );
}
