import { useNow } from "@/components/lab/use-now";
import { Button } from "@/components/ui/button";
import {
  type Change,
  CLOCK_AT_ZERO,
  clockText,
  elapsedMs,
  type Place,
  toggleClock,
} from "@/lib/present/place";

/** How long it has been presented, beside the time of day. */
export function PresenterClock({
  place,
  change,
  minutes,
}: {
  place: Place;
  change: (change: Change) => void;
  minutes: number;
}) {
  const nowMs = useNow();
  const ran = elapsedMs(place, nowMs || (place.startedAtMs ?? 0));
  const stands = place.startedAtMs === null;
  const over = ran > minutes * 60_000;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="flex items-baseline gap-2">
        <span role="timer" className="font-bold font-mono text-3xl">
          {clockText(ran)}
        </span>
        <span className={`text-sm ${over ? "text-dead" : "text-soft"}`}>
          {over ? "over" : "of"} about {minutes} min
        </span>
      </p>
      <div className="flex gap-2">
        <Button
          look="small"
          onClick={() => change(toggleClock(place, Date.now()))}
        >
          {stands ? "Start" : "Pause"}
        </Button>
        <Button look="small" onClick={() => change(CLOCK_AT_ZERO)}>
          Reset
        </Button>
      </div>
      <p className="min-w-[5ch] font-mono text-soft text-xl">
        <span className="sr-only">It is </span>
        {nowMs > 0 &&
          new Date(nowMs).toLocaleTimeString("en-GB", {
            hour: "2-digit",
            minute: "2-digit",
          })}
      </p>
    </div>
  );
}
