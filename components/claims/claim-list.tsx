import { Quote } from "@/components/lesson/tags/quote";
import { Source } from "@/components/lesson/tags/source";
import { Stamp } from "@/components/lesson/tags/stamp";
import { PageLink } from "@/components/ui/page-link";
import type { Claim } from "@/lib/lessons/claims";
import { listLessons } from "@/lib/lessons/lesson";
import { ClaimFigures } from "./claim-figures";
import { FilteredClaims } from "./filtered-claims";

/** Every claim in the article's order, under the article's headings. */
export function ClaimList({ claims }: { claims: Claim[] }) {
  return (
    <FilteredClaims
      entries={claims.map((claim) => ({
        id: claim.id,
        section: claim.section,
        stamp: claim.stamp,
        card: <ClaimCard claim={claim} />,
      }))}
    />
  );
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { id, title, lines, quote, stamp, verdict, instead, parts } = claim;
  const lessons = listLessons().filter((lesson) => lesson.claims.includes(id));
  return (
    <article
      id={id}
      data-stamp={stamp}
      aria-labelledby={`${id}-title`}
      className="lesson-card scroll-mt-6 px-5 py-5 target:border-ink sm:px-7"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 id={`${id}-title`} className="font-semibold">
          <a href={`#${id}`} className="mr-2 font-mono text-soft text-sm">
            {id}
          </a>
          {title}
        </h3>
        <Stamp stamp={stamp} />
      </div>
      <Quote words={quote} />
      <p className="mt-1 text-soft text-xs">
        The article, {lines.includes("-") ? "lines" : "line"} {lines}
      </p>
      <p className="mt-3 max-w-prose text-pretty font-serif text-lg leading-snug">
        {verdict}
      </p>
      {parts.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {parts.map((part) => (
            <li key={part.id} className="flex flex-wrap items-center gap-3">
              <span className="font-mono text-soft text-sm">
                {id}
                {part.id}
              </span>
              <em className="font-serif">{part.quote}</em>
              <Stamp stamp={part.stamp} />
              <span className="text-pretty text-sm">{part.verdict}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-sm">
        <span className="text-soft">Say instead: </span>
        <span className="font-serif text-base italic">“{instead}”</span>
      </p>
      {claim.measure !== undefined && (
        <ClaimFigures measure={claim.measure} figures={claim.figures} />
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-soft text-sm">
        {lessons.map((lesson) => (
          <PageLink
            key={lesson.slug}
            href={`/learn/${lesson.slug}#verdict-${id}`}
            className="underline"
          >
            Lesson {lesson.number}: {lesson.title}
          </PageLink>
        ))}
        {claim.sources.map((source) => (
          <Source key={`${source.id} ${source.at}`} {...source} />
        ))}
      </p>
    </article>
  );
}
