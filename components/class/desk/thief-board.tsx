import { Button } from "@/components/ui/button";
import type { LaneId } from "@/lib/class/protocol";
import { formatCountdown } from "@/lib/lab/format";
import { Lamp } from "./lamp";
import type { LaneTitles } from "./lane-titles";
import type { Thief } from "./use-thief";

const LANES = ["a", "b"] as const;

/** The stolen copies and how long each outlived what was done. */
export function ThiefBoard({
  thief,
  titles,
}: {
  thief: Thief;
  titles: LaneTitles;
}) {
  const { victim, stolen, since, isLost, hidesName } = thief;
  if (victim === null) return null;
  const whose = hidesName ? "a student" : victim.nickname;
  return (
    <section
      aria-label="Stolen copies"
      className="rounded-2xl border-2 border-edge border-dashed bg-card px-5 py-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-medium font-serif text-2xl">Stolen from {whose}</h2>
        <Button look="small" onClick={thief.putAway}>
          Put away
        </Button>
      </div>
      {stolen === null ? (
        <p className="mt-2 text-lg text-soft">
          Waiting for the phone to hand over its copies…
        </p>
      ) : (
        <>
          <div className="mt-3 grid gap-4 md:grid-cols-2">
            {LANES.map((lane) => (
              <Copy key={lane} lane={lane} thief={thief} titles={titles} />
            ))}
          </div>
          <p className="mt-3 text-soft">
            {isLost
              ? "The replay gets no answer just now."
              : "Replayed every second, by somebody who has the copies and nothing else."}{" "}
            {since !== undefined && `Last: ${since.words}`}
          </p>
        </>
      )}
    </section>
  );
}

function Copy({
  lane,
  thief: { stolen, refused, since },
  titles,
}: {
  lane: LaneId;
  thief: Thief;
  titles: LaneTitles;
}) {
  const lamp = stolen?.lamps[lane];
  if (lamp === undefined) return null;
  const { name, ink } = titles[lane];
  const isAlive = lamp.life === "alive";
  const endMs = refused[lane] ?? lamp.atMs;
  const spanSec = since === undefined ? 0 : (endMs - since.atMs) / 1_000;
  return (
    <div className="flex items-center gap-4">
      <Lamp look={lamp.life} className="size-12" />
      <div className="min-w-0">
        <h3 className="text-lg">
          <span className={`font-medium font-serif text-xl ${ink}`}>
            {name}
          </span>{" "}
          <code className="break-all font-mono text-sm text-soft">
            {stolen?.fingerprints[lane] ?? "no copy"}
          </code>
        </h3>
        <p
          className={`font-semibold text-2xl ${isAlive ? "text-alive" : "text-dead"}`}
        >
          {tell(isAlive, lamp.refusal, since && spanSec)}
        </p>
      </div>
    </div>
  );
}

/** `spanSec` counts from what was last done; undefined before that. */
function tell(
  isAlive: boolean,
  refusal: string | undefined,
  spanSec: number | undefined,
): string {
  if (isAlive) {
    return spanSec === undefined
      ? "still accepted"
      : `still accepted, ${formatCountdown(spanSec)} later`;
  }
  const why = `refused: ${refusal ?? "no reason given"}`;
  return spanSec === undefined || spanSec < 0
    ? why
    : `${why}, within ${formatCountdown(Math.ceil(spanSec))}`;
}
