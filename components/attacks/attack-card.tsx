import type { ReactNode } from "react";
import { Source } from "@/components/lesson/tags/source";
import type { AttackWords } from "@/lib/attacks/attack";
import type { AttackId } from "@/lib/attacks/attack-ids";
import { attacks } from "@/lib/attacks/attacks";
import { AttackCode } from "./attack-code";
import { FireAttack } from "./fire-attack";

/** One attack, with the trigger that fires it. */
export function AttackCard({ id }: { id: AttackId }) {
  return (
    <AttackPaper id={id} words={attacks[id]}>
      <FireAttack id={id} title={attacks[id].title} />
    </AttackPaper>
  );
}

/** An attack's idea, the code that lets it in and the code that does not. */
export function AttackPaper({
  id,
  words,
  children,
}: {
  /** Also the name of its file. */
  id: string;
  words: AttackWords;
  children: ReactNode;
}) {
  const { title, move, precondition, mistake, remedy, sources } = words;
  return (
    <article
      id={id}
      aria-labelledby={`${id}-title`}
      className="lesson-card lesson-wide scroll-mt-6 overflow-clip target:border-ink"
    >
      <div className="lg:flex lg:items-start">
        <div className="px-5 pt-4 pb-2 sm:px-7 lg:w-[21rem] lg:shrink-0 lg:pb-5">
          <h3 id={`${id}-title`} className="font-semibold text-lg">
            <a href={`#${id}`}>{title}</a>
          </h3>
          <p className="mt-1.5 text-pretty font-serif text-lg leading-snug">
            {move}
          </p>
          <dl className="mt-3 space-y-2 text-pretty text-sm">
            <Said of="It needs">{precondition}</Said>
            <Said of="The mistake">{mistake}</Said>
            <Said of="The remedy">{remedy}</Said>
          </dl>
          <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-soft text-xs">
            {sources.map((source) => (
              <Source key={`${source.id} ${source.at}`} {...source} />
            ))}
          </p>
        </div>
        <AttackCode from={`attacks/${id}`} />
      </div>
      {children}
    </article>
  );
}

function Said({ of, children }: { of: string; children: string }) {
  return (
    <div>
      <dt className="inline text-soft">{of}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
