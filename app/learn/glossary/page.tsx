import type { Metadata } from "next";
import { Source } from "@/components/lesson/tags/source";
import { PageLink } from "@/components/ui/page-link";
import { listTerms } from "@/lib/lessons/glossary";

export const metadata: Metadata = {
  title: "Glossary",
  description: "The words of the lessons, each in a sentence or two.",
};

export default function GlossaryPage() {
  return (
    <div className="mx-auto max-w-2xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">
        <PageLink href="/learn" className="underline">
          Lessons
        </PageLink>
      </p>
      <h1 className="mt-2 font-medium font-serif text-4xl tracking-tight">
        Glossary
      </h1>
      <dl className="mt-6">
        {[...listTerms().values()].map(({ id, term, text, source }) => (
          <div
            key={id}
            id={id}
            className="border-line border-t py-4 target:bg-wash"
          >
            <dt className="font-semibold">{term}</dt>
            <dd className="mt-1 text-pretty font-serif text-lg">
              {text}
              {source !== undefined && (
                <span className="block font-sans text-soft text-sm">
                  <Source {...source} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
