import { CookieLab } from "@/components/cookie-lab/cookie-lab";
import { PageLink } from "@/components/ui/page-link";
import {
  ATTACK_FAMILIES,
  attackIds,
  BROWSER_ATTACK,
} from "@/lib/attacks/attack-ids";
import { attacks } from "@/lib/attacks/attacks";
import { scriptTheft } from "@/lib/attacks/script-theft";
import { AttackBoard } from "./attack-board";
import { AttackCard, AttackPaper } from "./attack-card";

/** What no server can tell: the lab asks this browser. */
function JudgedByBrowser() {
  return (
    <>
      <AttackPaper id={BROWSER_ATTACK} words={scriptTheft}>
        <p className="border-line border-t px-5 py-4 text-soft text-sm sm:px-7">
          Your browser judges this one, in the lab below: “script reads it” and
          “script replaces it”.
        </p>
      </AttackPaper>
      <section
        aria-label="The cookie lab"
        className="lesson-card overflow-clip pt-5"
      >
        <h3 className="px-5 font-semibold text-lg sm:px-7">The cookie lab</h3>
        <p className="max-w-prose px-5 text-pretty text-soft text-sm sm:px-7">
          A small window visits your app, a sibling and another site, with nine
          cookies at once. The table fills with what this browser really did.{" "}
          <PageLink href="/learn/12-hardening-the-cookie" className="underline">
            Lesson 12
          </PageLink>{" "}
          explains it.
        </p>
        <CookieLab />
      </section>
    </>
  );
}

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
            {id === "browser" && <JudgedByBrowser />}
          </div>
        </section>
      ))}
    </>
  );
}
