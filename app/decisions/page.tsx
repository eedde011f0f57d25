import type { Metadata } from "next";
import { PageLink } from "@/components/ui/page-link";
import { listDecisions } from "@/lib/lessons/decisions";

export const metadata: Metadata = { title: "Decisions" };

export default function DecisionsPage() {
  return (
    <div className="mx-auto max-w-2xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">Architecture decision records</p>
      <h1 className="mt-2 font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Why it is built this way
      </h1>
      <p className="mt-4 font-serif text-lg leading-relaxed">
        Short records of what was decided, why, and what it costs. A reversal is
        a new record that names the old one.
      </p>
      <ol className="mt-8">
        {listDecisions().map(({ slug, number, title, date, status }) => (
          <li key={slug} className="border-line border-t py-4">
            <PageLink
              href={`/decisions/${slug}`}
              className="inline-block py-1 font-serif text-xl underline"
            >
              {number}. {title}
            </PageLink>
            <p className="text-soft text-sm">
              {date} · {status}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
