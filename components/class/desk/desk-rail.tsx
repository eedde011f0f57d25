"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { KnownAct } from "@/lib/class/lamp-look";
import type { RoomState } from "@/lib/class/protocol";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { ActOutcome } from "./act-outcome";
import { ClassControls } from "./class-controls";
import { EventList } from "./event-list";
import { LanesForm } from "./lanes-form";
import { LoginActs } from "./login-acts";
import type { Student } from "./student";
import { ThiefControls } from "./thief-controls";
import type { Desk } from "./use-desk";
import type { Thief } from "./use-thief";
import { VoteControls } from "./vote-controls";
import type { VoteLesson } from "./vote-lesson";

const PANELS = [
  { value: "logins", name: "Logins" },
  { value: "vote", name: "Vote" },
  { value: "thief", name: "Thief" },
  { value: "class", name: "Class" },
] as const;

/** Everything that the desk does to the whole class, one kind at a time. */
export function DeskRail({
  room,
  cards,
  lessons,
  students,
  acts,
  desk,
  thief,
  address,
}: {
  room: RoomState;
  cards: readonly StrategyCard[];
  lessons: readonly VoteLesson[];
  students: readonly Student[];
  acts: readonly KnownAct[];
  desk: Desk;
  thief: Thief;
  address: string;
}) {
  const [panel, setPanel] =
    useState<(typeof PANELS)[number]["value"]>("logins");
  return (
    <section
      aria-label="What the desk does"
      className="flex flex-col gap-3 self-start rounded-2xl border border-line bg-card p-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <Segmented
        label="What to do"
        options={PANELS}
        value={panel}
        onChange={setPanel}
      />
      <ActOutcome outcome={desk.outcome} />
      {panel === "logins" && (
        <>
          <LoginActs desk={desk} />
          <LanesForm lanes={room.lanes} cards={cards} desk={desk} />
        </>
      )}
      {panel === "vote" && (
        <VoteControls vote={room.vote} lessons={lessons} desk={desk} />
      )}
      {panel === "thief" && (
        <ThiefControls students={students} desk={desk} thief={thief} />
      )}
      {panel === "class" && <ClassControls desk={desk} address={address} />}
      <EventList acts={acts} />
    </section>
  );
}
