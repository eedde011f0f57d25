import { markOf, stripCells, tellStrip } from "@/lib/lab/strip";
import { isSpent, REFUSALS_BEFORE_STOP, type Watched } from "@/lib/lab/watched";

const CELLS = {
  alive: "bg-alive border-alive",
  dead: "hatched border-dead",
  unreachable: "border-edge border-dashed",
  none: "bg-wash border-transparent",
};

/** The last replays of the stolen copy, the newest on the right. */
export function HeartbeatStrip({
  lane,
  paused,
  what = "one replay a second",
}: {
  lane: Watched;
  paused: boolean;
  /** What happens each second. */
  what?: string;
}) {
  const mark = markOf(lane);
  return (
    <div className="mt-2">
      <div className="relative h-4.5 font-mono text-soft text-xs">
        {mark !== null && <ActMark {...mark} />}
      </div>
      <div
        role="img"
        aria-label={tellStrip(lane.beats)}
        className="flex h-9 gap-[2px] forced-color-adjust-none sm:gap-[3px]"
      >
        {stripCells(lane.beats).map((beat, index) => (
          <span
            key={beat?.atMs ?? index}
            className={`grow rounded-[2px] border ${CELLS[beat?.verdict ?? "none"]}`}
          />
        ))}
      </div>
      <p className="mt-1.5 flex justify-between font-mono text-soft text-xs">
        <span>{pace(lane, paused, what)}</span>
        <span>now</span>
      </p>
    </div>
  );
}

function ActMark({ place, words }: { place: number; words: string }) {
  const side = place > 0.5 ? "right" : "left";
  const inset = side === "left" ? place : 1 - place;
  return (
    <span
      className={`absolute whitespace-nowrap ${side === "left" ? "-ml-1" : "-mr-1"}`}
      style={{ [side]: `${inset * 100}%` }}
    >
      {side === "left" ? `▾ ${words}` : `${words} ▾`}
    </span>
  );
}

function pace(lane: Watched, paused: boolean, what: string): string {
  if (isSpent(lane)) return `stopped after ${REFUSALS_BEFORE_STOP} refusals`;
  return paused ? "paused" : what;
}
