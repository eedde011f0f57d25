"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import { countOf } from "@/lib/lab/format";
import type { Hit, LessonIndex } from "@/lib/lessons/search-index";

/** Finds words in all lessons; the index is loaded with the first key. */
export function LessonSearch() {
  const [words, setWords] = useState("");
  const [index, setIndex] = useState<LessonIndex | null>(null);
  const [fault, setFault] = useState(false);
  const router = useRouter();
  const wanted = useDeferredValue(words.trim());
  const hits = wanted === "" || index === null ? [] : index.find(wanted);

  async function onChange(text: string) {
    setWords(text);
    if (index !== null) return;
    try {
      const { openIndex } = await import("@/lib/lessons/search-index");
      setIndex(await openIndex());
      setFault(false);
    } catch {
      setFault(true);
    }
  }

  /** Enter goes to the best place. */
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const [best] = hits;
    if (best !== undefined) router.push(best.href);
  }

  return (
    <search className="mt-6 block noscript:hidden">
      <form onSubmit={onSubmit}>
        <label>
          <span className="sr-only">Search all lessons</span>
          <input
            type="search"
            value={words}
            placeholder="Search all lessons: trust proxy, jti, HPACK …"
            onChange={({ target }) => onChange(target.value)}
            className="min-h-12 w-full rounded-lg border border-edge bg-card px-4"
          />
        </label>
      </form>
      <div role="status" className="text-soft text-sm">
        {fault && <p className="pt-2">The index did not load. Try again.</p>}
        {index !== null && wanted !== "" && (
          <p className="pt-2">
            {hits.length === 0
              ? "Nothing found."
              : hits.length === 8
                ? "The best eight places"
                : countOf(hits.length, "place")}
          </p>
        )}
      </div>
      <ul>
        {hits.map((hit) => (
          <FoundPlace key={hit.id} hit={hit} />
        ))}
      </ul>
    </search>
  );
}

function FoundPlace({ hit }: { hit: Hit }) {
  return (
    <li className="border-line border-b">
      <PageLink
        href={hit.href}
        className="block rounded px-2 py-2 hover:bg-wash"
      >
        <span className="font-medium">{hit.heading}</span>{" "}
        <span className="text-soft text-sm">{hit.lesson}</span>
        <span className="line-clamp-2 text-soft text-sm">{hit.body}</span>
      </PageLink>
    </li>
  );
}
