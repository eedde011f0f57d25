"use client";

import { type PointerEvent, useState } from "react";
import { FieldHead } from "./field-head";
import type { LaneTitles } from "./lane-titles";
import { Legend } from "./legend";
import { SeatCell } from "./seat-cell";
import { tellSeat } from "./seat-option";
import { SeatTile } from "./seat-tile";
import type { Student } from "./student";
import { seatOf, useFieldKeys } from "./use-field-keys";
import type { Selection } from "./use-selection";

/** Beyond this a name has no room. */
const MOST_TILES = 40;

/** What the field takes of a screen, in hundredths of its height, squared. */
const FIELD_AREA = 5_200;

/** Everybody: by name while there is room, then two small lamps each. */
export function SeatField({
  students,
  titles,
  selection,
}: {
  students: readonly Student[];
  titles: LaneTitles;
  selection: Selection;
}) {
  const [wanted, setWanted] = useState("");
  const [pointed, setPointed] = useState<string | null>(null);
  const listed = matching(students, wanted);
  const seats = listed.map(({ seat }) => seat);
  const { stop, focused, handlers } = useFieldKeys(seats, selection);
  const lanes = { laneA: titles.a.name, laneB: titles.b.name };
  const named = students.find(({ seat }) => seat === (pointed ?? focused));
  const isDense = listed.length > MOST_TILES;
  const Seat = isDense ? SeatCell : SeatTile;

  function onPointerOver(event: PointerEvent) {
    setPointed(seatOf(event.target) ?? null);
  }

  return (
    <section aria-label="The class" className="min-w-0">
      <FieldHead
        count={students.length}
        named={named && tellSeat({ ...named, ...lanes })}
        wanted={wanted}
        onWanted={setWanted}
        selected={selection.seats.size}
        onAll={() => selection.all(seats)}
        onClear={selection.clear}
      />
      {students.length === 0 && (
        <p className="rounded-2xl border border-edge border-dashed px-6 py-12 text-center text-2xl text-soft">
          Nobody is here yet. Names appear as students join.
        </p>
      )}
      {listed.length > 0 && (
        <div
          role="listbox"
          aria-label="Students"
          aria-multiselectable
          tabIndex={-1}
          onPointerOver={onPointerOver}
          onPointerLeave={() => setPointed(null)}
          {...handlers}
          className={
            isDense
              ? "grid grid-cols-[repeat(auto-fill,minmax(var(--edge),1fr))] gap-[3px] outline-none"
              : "grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-2 outline-none"
          }
          style={
            isDense
              ? ({ "--edge": edgeFor(listed.length) } as React.CSSProperties)
              : undefined
          }
        >
          {listed.map((student) => (
            <Seat
              key={student.seat}
              {...student}
              {...lanes}
              selected={selection.seats.has(student.seat)}
              isStop={student.seat === stop}
            />
          ))}
        </div>
      )}
      {listed.length > 0 && <Legend titles={titles} />}
    </section>
  );
}

function matching(students: readonly Student[], wanted: string) {
  const part = wanted.trim().toLowerCase();
  if (part === "") return students;
  return students.filter(({ nickname }) =>
    nickname.toLowerCase().includes(part),
  );
}

/** So that all of them fit a screen, and each can still be told apart. */
function edgeFor(count: number): string {
  return `max(0.95rem, ${Math.sqrt(FIELD_AREA / count).toFixed(2)}vh)`;
}
