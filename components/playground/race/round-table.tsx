import { ScrollRegion } from "@/components/ui/scroll-region";
import { StatusPill } from "@/components/ui/status-pill";
import {
  lettersOf,
  type Race,
  type TabResult,
  verdictOfRace,
} from "@/lib/lab/race";

/** Every tab in every round, and what the race came to. */
export function RoundTable({ race }: { race: Race }) {
  const { rounds } = race;
  const letters = lettersOf(rounds);
  const tabs = (rounds[0]?.tabs ?? []).map((_, at) => at + 1);
  const verdict = verdictOfRace(race);
  return (
    <>
      <ScrollRegion label="The race">
        <table className="w-full text-left text-sm">
          <thead className="text-soft text-xs">
            <tr>
              <th scope="col" className="py-2 pr-4 font-medium">
                Tab
              </th>
              {rounds.map(({ title }) => (
                <th key={title} scope="col" className="px-4 py-2 font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tabs.map((tab) => (
              <tr key={tab} className="border-line border-t">
                <th scope="row" className="py-2 pr-4 font-normal">
                  {tab}
                </th>
                {rounds.map(({ title, tabs: results }) => (
                  <td key={title} className="px-4 py-2">
                    <Result result={results[tab - 1]} letters={letters} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rounds.length > 1 && (
        <div className="mt-4 max-w-prose">
          <p className={`font-medium font-serif text-xl ${INKS[verdict.tone]}`}>
            {verdict.title}
          </p>
          <p className="mt-1 text-soft text-sm">{verdict.why}</p>
        </div>
      )}
    </>
  );
}

const INKS = { alive: "text-alive", dead: "text-dead", neutral: "text-soft" };

/** One answer: its status, and which token came with it. */
export function Result({
  result,
  letters,
}: {
  result: TabResult | undefined;
  letters: Map<string, string>;
}) {
  if (result === undefined) return null;
  const { status, refusal, token } = result;
  return (
    <StatusPill tone={status === 200 ? "alive" : "dead"}>
      {status === 200
        ? `200, token ${letters.get(token ?? "") ?? "?"}`
        : `${status} ${refusal ?? ""}`}
    </StatusPill>
  );
}
