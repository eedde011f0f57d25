import { FAMILIES } from "@/components/duel/family";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { TableHead } from "@/components/ui/table-head";
import type { DialAnswer, DialRow } from "@/lib/http/measure-contract";
import {
  DIAL_WORDS,
  placeOfSpan,
  tellState,
  tellSurvivalOf,
} from "@/lib/lab/dial-words";
import type { StrategyCard } from "@/lib/strategies/catalog";

const HEADS = [
  "Strategy",
  "Redis commands for each check",
  "State in Redis",
  "A copy survives",
  "Then",
];

/** One row for each strategy, as it was just measured. */
export function DialTable({
  measured,
  cards,
}: {
  measured: DialAnswer | null;
  cards: readonly StrategyCard[];
}) {
  return (
    <ScrollRegion label="The dial" className="min-h-96">
      <table className="w-full text-left text-sm">
        <TableHead heads={HEADS} />
        <tbody>
          {measured?.rows.map((row) => (
            <Row
              key={row.strategy}
              row={row}
              card={cards.find(({ id }) => id === row.strategy)}
            />
          ))}
        </tbody>
      </table>
      {measured === null && (
        <p className="px-5 py-4 text-soft text-sm sm:px-7">
          Measuring six strategies …
        </p>
      )}
    </ScrollRegion>
  );
}

function Row({ row, card }: { row: DialRow; card: StrategyCard | undefined }) {
  const { strategy, commandsPerCheck, effect, refusal, survivalSec } = row;
  const family = FAMILIES[card?.family ?? "token"];
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="min-w-56 py-3 pr-3 pl-5 font-normal sm:pl-7">
        <span className={`font-medium ${family.ink}`}>{card?.title}</span>
        <span className="mt-0.5 block text-soft text-xs">
          {DIAL_WORDS[strategy]}
        </span>
      </th>
      <td className="px-3 py-3 font-bold font-mono">{commandsPerCheck}</td>
      <td className="whitespace-nowrap px-3 py-3 font-mono text-xs leading-6">
        {tellState(row)}
      </td>
      <td className="min-w-44 px-3 py-3">
        <span className="font-bold font-mono">{tellSurvivalOf(row)}</span>
        <span aria-hidden className="mt-1.5 block h-2 bg-wash">
          <span
            className={`block h-full ${survivalSec === 0 ? "" : family.fill}`}
            style={{ width: `${placeOfSpan(survivalSec) * 100}%` }}
          />
        </span>
      </td>
      <td className="whitespace-nowrap py-3 pr-5 pl-3 font-mono text-soft text-xs leading-6 sm:pr-7">
        {refusal}
        {effect !== null && <span className="block">revoke: {effect}</span>}
      </td>
    </tr>
  );
}
