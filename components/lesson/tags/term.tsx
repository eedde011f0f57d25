import { type ReactNode, useId } from "react";
import { PageLink } from "@/components/ui/page-link";
import { findTerm } from "@/lib/lessons/glossary";

/** A word of the field; pressing it explains it, without any script. */
export function Term({ id, children }: { id: string; children?: ReactNode }) {
  const { term, text } = findTerm(id);
  const popover = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={popover}
        className="cursor-help underline decoration-dotted decoration-edge underline-offset-4"
      >
        {children ?? term}
      </button>
      <span popover="auto" id={popover} className="term-popover">
        <strong className="block font-semibold">{term}</strong>
        <span className="mt-1 block text-soft">{text}</span>
        <PageLink
          href={`/learn/glossary#${id}`}
          className="mt-2 block text-soft underline"
        >
          Glossary
        </PageLink>
      </span>
    </>
  );
}
