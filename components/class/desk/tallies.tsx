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
        <span className="flex flex-col justify-end gap-1">
          <Rest count={tally.waiting} word="waiting" look="waiting" />
          {tally.away > 0 && (
            <Rest count={tally.away} word="unreachable" look="away" />
          )}
        </span>
      </p>
    </section>
  );
}

/** The two that matter, as large as there is room for. */
function Count({
  count,
  word,
  look,
}: {
  count: number;
  word: string;
  look: "alive" | "dead";
}) {
  const ink = look === "alive" ? "text-alive" : "text-dead";
  return (
    <span
      className={`inline-flex flex-col whitespace-nowrap ${count === 0 ? "text-soft" : ink}`}
    >
      <span className="flex items-center gap-1.5 sm:gap-2">
        <Lamp
          look={look}
          className={`size-7 ${count === 0 ? "opacity-50" : ""}`}
        />
        <strong className="font-bold text-5xl leading-none xl:text-6xl">
          {count}
        </strong>
      </span>
      <span className="text-lg leading-tight">{word}</span>
    </span>
  );
}

/** Those of whom nothing is known yet. */
function Rest({
  count,
  word,
  look,
}: {
  count: number;
  word: string;
  look: LampLook;
}) {
  return (
    <span
      className={`flex items-center gap-1.5 whitespace-nowrap ${count === 0 ? "text-soft" : ""}`}
    >
      <Lamp look={look} className="size-5" />
      <strong className="font-bold text-2xl leading-none">{count}</strong>{" "}
      {word}
    </span>
  );
}
