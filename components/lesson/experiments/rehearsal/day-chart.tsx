import {
  type MigrationPlan,
  phasesOf,
  REHEARSAL,
  type RehearsedDay,
} from "@/lib/lessons/rehearsal";
import { KINDS } from "./answer-kinds";

const DAYS = REHEARSAL.lastDay + 1;

/** More people than that never come on one day. */
const MOST_VISITS = 21;

/** A bar for each day: its answers at nine o'clock, counted by status. */
export function DayChart({
  days,
  plan,
  summary,
}: {
  days: readonly RehearsedDay[];
  plan: MigrationPlan;
  /** What the bars say, for those who do not see them. */
  summary: string;
}) {
  const phases = phasesOf(plan).filter(({ from }) => from < DAYS);
  return (
    <figure>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-soft text-xs">
        {KINDS.map(({ id, name, swatch }) => (
          <span key={id} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={`size-3 rounded-[2px] forced-color-adjust-none ${swatch}`}
            />
            {name}
          </span>
        ))}
      </figcaption>
      <div className="relative mt-3 pt-5">
        {phases.map(({ from, name }, index) => (
          <span
            key={name}
            aria-hidden
            className="absolute inset-y-0 border-edge border-l border-dashed pl-1 font-mono text-xs leading-4"
            style={{ left: `${(from / DAYS) * 100}%` }}
          >
            {index + 1}
          </span>
        ))}
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${DAYS} ${MOST_VISITS}`}
          preserveAspectRatio="none"
          className="relative block h-44 w-full border-edge border-b forced-color-adjust-none"
        >
          <TooEarly />
          {days.map((day) => (
            <Bar key={day.day} day={day} />
          ))}
        </svg>
      </div>
      <div
        aria-hidden
        className="flex justify-between pt-1 font-mono text-soft text-xs"
      >
        <span>day 0</span>
        <span>day {REHEARSAL.lastDay}</span>
      </div>
      <ol className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {phases.map(({ from, name }, index) => (
          <li key={name}>
            <span className="font-mono text-soft text-xs">{index + 1}</span>{" "}
            {name} <span className="text-soft text-xs">from day {from}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Bar({ day }: { day: RehearsedDay }) {
  let top = MOST_VISITS;
  return KINDS.map(({ id, fill }) => {
    top -= day[id];
    return (
      <rect
        key={id}
        x={day.day + 0.1}
        y={top}
        width={0.8}
        height={day[id]}
        className={fill}
        fill={id === "early" ? "url(#too-early)" : undefined}
      />
    );
  });
}

/** Hatched, as everything that is dead in this app. */
function TooEarly() {
  return (
    <defs>
      <pattern
        id="too-early"
        width="0.4"
        height="1"
        patternUnits="userSpaceOnUse"
      >
        <rect width="0.4" height="1" className="fill-dead" />
        <path
          d="M0 1 L0.4 0"
          className="stroke-card"
          strokeWidth="0.13"
          fill="none"
        />
      </pattern>
    </defs>
  );
}
