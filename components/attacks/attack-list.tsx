import { ATTACK_FAMILIES, attackIds } from "@/lib/attacks/attack-ids";
import { attacks } from "@/lib/attacks/attacks";
import { AttackBoard } from "./attack-board";
import { AttackCard } from "./attack-card";

/** The board, then every attack under the place where it gets in. */
export function AttackList() {
  const listed = attackIds.map((id) => ({ id, title: attacks[id].title }));
  return (
    <>
      <AttackBoard listed={listed} />
      {ATTACK_FAMILIES.map(({ id, title, summary, attacks: ids }) => (
        <section key={id} aria-labelledby={`${id}-attacks`} className="mt-12">
          <h2
            id={`${id}-attacks`}
            className="font-medium font-serif text-2xl tracking-tight"
          >
            {title}
          </h2>
          <p className="mt-1 font-serif text-lg text-soft">{summary}</p>
          <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
            {ids.map((attack) => (
              <AttackCard key={attack} id={attack} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
