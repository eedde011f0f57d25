import { Check, Minus, X } from "lucide-react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { nameOf } from "@/lib/lab/format";
import { ACT_TITLES, actsSeen, survivalCell } from "@/lib/lab/survival-table";
import type { Act, Copy } from "@/lib/lab/watched";
import type { StrategyCard } from "@/lib/strategies/catalog";

const LOOKS = {
  untouched: { ink: "text-soft", Icon: Minus },
  alive: { ink: "text-alive", Icon: Check },
  over: { ink: "text-dead", Icon: X },
};

/** Every copy beside every act so far: how long it lived on. */
export function SurvivalTable({
  copies,
  cards,
}: {
  copies: Copy[];
  cards: readonly StrategyCard[];
}) {
  const acts = actsSeen(copies);
  if (acts.length === 0) return null;
  return (
    <ScrollRegion
      label="Survival after each act"
      className="border-line border-t"
    >
      <table className="w-full text-left text-sm">
        <caption className="px-5 pt-4 pb-2 text-left sm:px-7">
          <span className="eyebrow">Survived, in realm time</span>
        </caption>
        <thead>
          <tr className="text-soft text-xs">
            <th scope="col" className="px-5 py-2 font-medium sm:px-7">
              Copy
            </th>
            {acts.map((act) => (
              <th
                key={act}
                scope="col"
                className="whitespace-nowrap px-3 py-2 font-medium"
              >
                {ACT_TITLES[act]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.number} className="border-line border-t align-top">
              <th scope="row" className="px-5 py-2 font-normal sm:px-7">
                Thief {copy.number}
                <span className="block whitespace-nowrap text-soft text-xs">
                  {cards.find(({ id }) => id === copy.preset.strategy)?.title},{" "}
                  {nameOf(copy.preset.user)}
                </span>
              </th>
              {acts.map((act) => (
                <Survived key={act} copy={copy} act={act} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Survived({ copy, act }: { copy: Copy; act: Act }) {
  const { state, figure, words } = survivalCell(copy, act);
  const { ink, Icon } = LOOKS[state];
  return (
    <td className="min-w-36 px-3 py-2">
      <span className={`flex items-center gap-1.5 ${ink}`}>
        <Icon aria-hidden className="size-4 shrink-0" />
        <strong className="whitespace-nowrap font-bold font-mono text-ink">
          {figure}
        </strong>
      </span>
      <span className="block text-soft text-xs">{words}</span>
    </td>
  );
}
