import { PageLink } from "@/components/ui/page-link";
import { findClaim } from "@/lib/lessons/claims";
import { Quote } from "./quote";

/** The article's own words, and where they stand in it. */
export function Claim({ id }: { id: string }) {
  const { quote, section, lines } = findClaim(id);
  return (
    <figure className="lesson-card border-l-4 border-l-edge px-5 py-4 sm:px-7">
      <figcaption className="eyebrow">
        <PageLink href={`/claims#${id}`} className="underline">
          Claim {id}
        </PageLink>{" "}
        · the article, {section}, {lines.includes("-") ? "lines" : "line"}{" "}
        {lines}
      </figcaption>
      <Quote words={quote} />
    </figure>
  );
}
