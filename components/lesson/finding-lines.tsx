import type { FindingLines as Lines } from "@/lib/http/finding-contract";

const WIDTH = 480;
const HEIGHT = 180;

/** By place: told apart by their dashes too, not by colour alone. */
const LOOKS = [
  { ink: "stroke-session", swatch: "border-session", dash: undefined },
  { ink: "stroke-dead", swatch: "border-dead border-dashed", dash: "7 5" },
];

/** Values over time as lines; the table with the same numbers stands beside. */
export function FindingLines({ caption, xLabel, at, lines, mark }: Lines) {
  const values = lines.flatMap((line) => line.values);
  const most = Math.max(...values, mark?.value ?? 0, 1) * 1.08;
  const last = at.at(-1) ?? 1;
  const x = (value: number) => (value / last) * WIDTH;
  const y = (value: number) => HEIGHT - (value / most) * HEIGHT;
  const ends = lines
    .map(({ label, values }) => `${label}: ${values.at(-1)} at the end`)
    .join("; ");
  return (
    <figure>
      <figcaption className="pb-2 font-medium text-sm">{caption}</figcaption>
      <svg
        role="img"
        aria-label={`${caption}. ${ends}.`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-44 w-full overflow-visible border-edge border-b border-l bg-wash sm:h-56"
      >
        {mark !== undefined && (
          <line
            x1={0}
            x2={WIDTH}
            y1={y(mark.value)}
            y2={y(mark.value)}
            strokeDasharray="2 4"
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
          />
        )}
        {lines.map(({ label, values }, place) => (
          <polyline
            key={label}
            fill="none"
            strokeWidth={2.5}
            strokeDasharray={LOOKS[place % LOOKS.length]?.dash}
            vectorEffect="non-scaling-stroke"
            className={LOOKS[place % LOOKS.length]?.ink}
            points={[
              `0,${HEIGHT}`,
              ...values.map(
                (value, index) => `${x(at[index] ?? 0)},${y(value)}`,
              ),
            ].join(" ")}
          />
        ))}
      </svg>
      <div className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-1 text-soft text-xs">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {lines.map(({ label, values }, place) => (
            <li key={label} className="flex items-center gap-2">
              <span
                aria-hidden
                className={`w-6 border-t-2 ${LOOKS[place % LOOKS.length]?.swatch}`}
              />
              {label}: <b className="font-mono text-ink">{values.at(-1)}</b>
            </li>
          ))}
          {mark !== undefined && (
            <li className="flex items-center gap-2">
              <span
                aria-hidden
                className="w-6 border-ink border-t border-dotted"
              />
              {mark.label}: <b className="font-mono text-ink">{mark.value}</b>
            </li>
          )}
        </ul>
        <span>
          0 to {last} {xLabel}
        </span>
      </div>
    </figure>
  );
}
