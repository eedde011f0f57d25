"use client";

import { useState } from "react";
import { tallyOf, tellTally } from "@/lib/class/lamp-look";
import type { RoomState, SeatView } from "@/lib/class/protocol";
import { countOf } from "@/lib/lab/format";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { AnnounceTallies } from "./announce-tallies";
import { DeskRail } from "./desk-rail";
import { JoinPanel } from "./join-panel";
import { JoinStrip } from "./join-strip";
import { laneTitles } from "./lane-titles";
import { SeatField } from "./seat-field";
import { SelectionBar } from "./selection-bar";
import { studentsOf } from "./student";
import { Tallies } from "./tallies";
import { ThiefBoard } from "./thief-board";
import { useActs } from "./use-acts";
import { useAddresses } from "./use-addresses";
import { useDesk } from "./use-desk";
import { useSelection } from "./use-selection";
import { useThief } from "./use-thief";
import { VoteBoard } from "./vote-board";
import type { VoteLesson } from "./vote-lesson";

/** The desk of a class that is on. */
export function DeskRoom({
  code,
  room,
  seats,
  cards,
  lessons,
}: {
  code: string;
  room: RoomState;
  seats: Readonly<Record<string, SeatView>>;
  cards: readonly StrategyCard[];
  lessons: readonly VoteLesson[];
}) {
  const desk = useDesk(code);
  const acts = useActs(room);
  const thief = useThief(desk, acts);
  const selection = useSelection(seats);
  const addresses = useAddresses();
  const [showsJoin, setShowsJoin] = useState<boolean | null>(null);

  const { vote } = room;
  const students = studentsOf(seats, acts, vote?.id);
  const titles = laneTitles(room.lanes, cards);
  const tallies = {
    a: tallyOf(students.map(({ a }) => a)),
    b: tallyOf(students.map(({ b }) => b)),
  };
  const { away } = tallies.a;
  const here = `${students.length - away} here${away === 0 ? "" : `, ${away} unreachable`}`;
  // Once something was done, the room is needed for what it did.
  const isJoining = showsJoin ?? (room.act.id === 0 && vote === null);
  const join = { room, addresses, desk, here };

  return (
    <div className="space-y-4 noscript:hidden">
      <h1 className="sr-only">The desk of class {code}</h1>
      {isJoining ? (
        <JoinPanel {...join} onClose={() => setShowsJoin(false)} />
      ) : (
        <JoinStrip {...join} onOpen={() => setShowsJoin(true)} />
      )}
      <div className="grid gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <DeskRail
          room={room}
          cards={cards}
          lessons={lessons}
          students={students}
          acts={acts}
          desk={desk}
          thief={thief}
          address={addresses.chosen}
        />
        <div className="min-w-0 space-y-4">
          <Tallies titles={titles} tallies={tallies} />
          <ThiefBoard thief={thief} titles={titles} />
          <VoteBoard
            vote={vote}
            voted={students.filter(({ voted }) => voted).length}
            students={students.length}
          />
          <SeatField
            students={students}
            titles={titles}
            selection={selection}
          />
          <SelectionBar
            chosen={students.filter(({ seat }) => selection.seats.has(seat))}
            desk={desk}
            thief={thief}
          />
        </div>
      </div>
      <AnnounceTallies
        words={`${countOf(students.length, "student")}. ${titles.a.name} lamps: ${tellTally(tallies.a)}. ${titles.b.name} lamps: ${tellTally(tallies.b)}.`}
      />
    </div>
  );
}
