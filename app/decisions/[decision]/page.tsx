import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Markdown } from "@/components/prose/markdown";
import { PageLink } from "@/components/ui/page-link";
import { findDecision, listDecisions } from "@/lib/lessons/decisions";

interface Props {
  params: Promise<{ decision: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listDecisions().map(({ slug }) => ({ decision: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findDecision((await params).decision)?.title };
}

export default async function DecisionPage({ params }: Props) {
  const decision = findDecision((await params).decision);
  if (decision === undefined) notFound();
  return (
    <article className="mx-auto max-w-2xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">
        <PageLink href="/decisions" className="underline">
          Decision {decision.number}
        </PageLink>
      </p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight">
        {decision.title}
      </h1>
      <p className="mt-3 text-soft text-sm">
        {decision.date} · {decision.status}
      </p>
      <Markdown text={decision.body} />
    </article>
  );
}
