import { PageLink } from "@/components/ui/page-link";
import { findClaim } from "@/lib/lessons/claims";
import { AfterPrediction } from "../after-prediction";
import { Source } from "./source";
import { Stamp } from "./stamp";

/** The stamp on a claim, what is true instead, and what it rests on. */
export function Verdict({
  slug,
  claim,
  part = "",
}: {
  slug: string;
  claim: string;
  part?: string;
}) {
  const whole = findClaim(claim);
  const judged = whole.parts.find(({ id }) => id === part) ?? whole;
  return (
    <AfterPrediction slug={slug} id={`verdict-${claim}${part}`}>
      <section
        aria-label={`Verdict on ${claim}${part}`}
        className="lesson-card px-5 py-5 sm:px-7"
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="eyebrow">
            Verdict on {claim}
            {part}
          </h2>
          <Stamp stamp={judged.stamp} />
        </div>
        <p className="mt-3 text-pretty font-serif text-lg leading-snug">
          {judged.verdict}
        </p>
        <p className="mt-3 text-pretty">
          <span className="text-soft text-sm">Say instead: </span>
          <span className="font-serif italic">“{whole.instead}”</span>
        </p>
        <p className="mt-3 text-soft text-sm">
          Rests on{" "}
          {whole.measure !== undefined && (
            <>
              <PageLink href={`/claims#${claim}`} className="underline">
                what this server measured
              </PageLink>
              {" · "}
            </>
          )}
          {whole.sources.map((source, index) => (
            <span key={`${source.id} ${source.at}`}>
              {index > 0 && " · "}
              <Source {...source} />
            </span>
          ))}
        </p>
      </section>
    </AfterPrediction>
  );
}
