import type { LampLook, Tally } from "@/lib/class/lamp-look";
import type { LaneId } from "@/lib/class/protocol";
import { Lamp } from "./lamp";
import type { LaneTitle, LaneTitles } from "./lane-titles";

const LANES = ["a", "b"] as const;

/** How many lamps are what, for the last row. */
export function Tallies({
  titles,
  tallies,
}: {
  titles: LaneTitles;
  tallies: Record<LaneId, Tally>;
}) {
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {LANES.map((lane) => (
        <LaneTally key={lane} title={titles[lane]} tally={tallies[lane]} />
      ))}
    </div>
  );
}

function LaneTally({ title, tally }: { title: LaneTitle; tally: Tally }) {
  return (
    <section
      aria-label={`${title.name} lamps`}
      className="rounded-2xl border border-line bg-card px-5 py-3"
    >
      <h2 className="flex flex-wrap items-baseline gap-x-3">
        <span className={`font-medium font-serif text-2xl ${title.ink}`}>
          {title.name} lamps
        </span>
        {title.title !== title.name && (
          <span className="text-soft">{title.title}</span>
        )}
      </h2>
      <p className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-1 sm:gap-x-6">
        <Count count={tally.alive} word="green" look="alive" />
        <Count count={tally.dead} word="red" look="dead" />
        <Count count={tally.waiting} word="waiting" look="waiting" />
        {tally.away > 0 && (
          <Count count={tally.away} word="unreachable" look="away" />
        )}
      </p>
    </section>
  );
}

const INKS: Partial<Record<LampLook, string>> = {
  alive: "text-alive",
  dead: "text-dead",
};

function Count({
  count,
  word,
  look,
}: {
  count: number;
  word: string;
  look: LampLook;
}) {
  const isMain = look === "alive" || look === "dead";
  return (
    <span
      className={`inline-flex flex-col whitespace-nowrap ${count === 0 ? "text-soft" : (INKS[look] ?? "text-ink")}`}
    >
      <span className="flex items-center gap-1.5 sm:gap-2">
        <Lamp
          look={look}
          className={`${isMain ? "size-7" : "size-5"} ${count === 0 ? "opacity-50" : ""}`}
        />
        <strong
          className={`font-bold leading-none ${isMain ? "text-4xl sm:text-5xl xl:text-6xl" : "text-2xl sm:text-3xl"}`}
        >
          {count}
        </strong>
      </span>
      <span className="text-base sm:text-lg leading-tight">{word}</span>
    </span>
  );
}
