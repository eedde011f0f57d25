import { type Race, verdictOfRace } from "@/lib/lab/race";

/** The last races, to compare one rotation with another. */
export function RaceHistory({ races }: { races: Race[] }) {
  if (races.length === 0) return null;
  return (
    <section aria-label="Races so far">
      <h3 className="eyebrow">So far</h3>
      <ol className="mt-1 text-sm">
        {races.map((race) => {
          const { tone, title } = verdictOfRace(race);
          return (
            <li
              key={race.startedAtMs}
              className="flex flex-wrap justify-between gap-x-4 border-line border-t py-2"
            >
              <span className="text-soft">{tellChoice(race)}</span>
              <span className={tone === "alive" ? "text-alive" : "text-dead"}>
                {tone === "alive" ? "✓ " : "✕ "}
                {title}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function tellChoice({ kind, graceSec, storeMs, rounds }: Race): string {
  const tabs = rounds[0]?.tabs.length ?? 0;
  return kind === "naive"
    ? `naive, ${tabs} tabs, ${storeMs} ms between read and write`
    : `atomic, ${tabs} tabs, grace ${graceSec} s`;
}
