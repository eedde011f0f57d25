"use client";

import type { StrategyCard } from "@/lib/strategies/catalog";
import type { StrategyId } from "@/lib/strategies/strategy";
import { useCode } from "../use-code";
import { useRoom } from "../use-room";
import { ClassOver } from "./class-over";
import { JoinForm } from "./join-form";
import { LinkBanner } from "./link-banner";
import type { LessonName } from "./slide-card";
import { StudentScreen } from "./student-screen";

/** What a phone shows at the address of a class: the door, or a seat. */
export function RoomScreen({
  cards,
  lessons,
}: {
  cards: readonly StrategyCard[];
  lessons: readonly LessonName[];
}) {
  const code = useCode();
  const view = useRoom(code);
  const { link, role, room, you } = view;
  if (code !== null && link === "over") {
    return <ClassOver code={code} wasThere={room !== null} />;
  }
  // Her place comes right after the room: no form for a moment before it.
  if (code === null || room === null || (role === "seat" && !you)) {
    return (
      <>
        <LinkBanner link={link} />
        <h1 className="font-medium font-serif text-4xl tracking-tight">
          Looking for the class …
        </h1>
      </>
    );
  }
  if (you === null) {
    return (
      <>
        <LinkBanner link={link} />
        <p className="eyebrow">Join the class</p>
        <h1 className="mt-1 font-medium font-mono text-5xl tracking-widest">
          {code}
        </h1>
        <JoinForm code={code} room={room} />
        <p className="mt-4 text-pretty text-sm text-soft">
          Joining logs this browser in twice, for real:{" "}
          {cardOf(cards, room.lanes.a).title} and{" "}
          {cardOf(cards, room.lanes.b).title}. No account, no e-mail address;
          everything is deleted with the class.
        </p>
      </>
    );
  }
  const pair = {
    a: cardOf(cards, room.lanes.a),
    b: cardOf(cards, room.lanes.b),
  };
  return (
    <>
      <LinkBanner link={link} />
      <StudentScreen
        code={code}
        view={view}
        room={room}
        you={you}
        cards={pair}
        lessons={lessons}
      />
    </>
  );
}

function cardOf(cards: readonly StrategyCard[], id: StrategyId): StrategyCard {
  const card = cards.find((each) => each.id === id);
  if (card === undefined) throw new Error(`There is no strategy ${id}.`);
  return card;
}
