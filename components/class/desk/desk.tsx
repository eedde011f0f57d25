"use client";

import { useState } from "react";
import { useCode } from "@/components/class/use-code";
import { useRoom } from "@/components/class/use-room";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { DeskBanner } from "./desk-banner";
import { DeskNotice } from "./desk-notice";
import { DeskRoom } from "./desk-room";
import { useDeskKey } from "./use-desk-key";
import type { VoteLesson } from "./vote-lesson";

/** The instructor's desk, for whoever proves to be it. */
export function Desk({
  cards,
  lessons,
}: {
  cards: readonly StrategyCard[];
  lessons: readonly VoteLesson[];
}) {
  const code = useCode();
  const key = useDeskKey(code);
  const { link, role, room, seats } = useRoom(key.isReady ? code : null);
  const [wasDesk, setWasDesk] = useState(false);
  if (role === "desk" && !wasDesk) setWasDesk(true);

  if (code === null || (room === null && link !== "over")) {
    return (
      <>
        <DeskBanner link={link} />
        <DeskNotice title="The desk opens…">
          {key.problem?.detail ?? "Looking for the class."}
        </DeskNotice>
      </>
    );
  }
  if (link === "over" || room === null) {
    return <DeskNotice title="This class is over" isOver />;
  }
  if (role !== "desk") {
    return (
      <DeskNotice
        title={
          wasDesk ? "Another device is the desk now" : "This is not the desk"
        }
        joinCode={code}
      >
        {key.problem?.detail ??
          (wasDesk
            ? "The desk was handed over. This screen can do nothing more to the class."
            : "Only the browser that opened this class, or one that came by a desk link, can lead it.")}
      </DeskNotice>
    );
  }
  return (
    <>
      <DeskBanner link={link} />
      <DeskRoom
        code={code}
        room={room}
        seats={seats}
        cards={cards}
        lessons={lessons}
      />
    </>
  );
}
