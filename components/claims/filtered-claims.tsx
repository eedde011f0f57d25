"use client";

import { type ReactNode, useState } from "react";
import { Stamp } from "@/components/lesson/tags/stamp";
import { STAMPS, type Stamp as StampName } from "@/lib/lessons/stamps";

interface Entry {
  id: string;
  section: string;
  stamp: StampName;
  card: ReactNode;
}

/** Every claim under the article's headings, or those of one verdict. */
export function FilteredClaims({ entries }: { entries: Entry[] }) {
  const [only, setOnly] = useState<StampName | null>(null);
  const shown = entries.filter(({ stamp }) => stamp === (only ?? stamp));
  const sections = [...new Set(shown.map(({ section }) => section))];
  return (
    <>
      <fieldset className="mt-6 flex flex-wrap gap-x-4 gap-y-2">
        <legend className="sr-only">Show one verdict alone</legend>
        {STAMPS.map((stamp) => (
          <button
            key={stamp}
            type="button"
            aria-pressed={only === stamp}
            onClick={() => setOnly(only === stamp ? null : stamp)}
            className="flex min-h-11 items-center gap-2 rounded-lg px-2 hover:bg-wash aria-pressed:bg-wash"
          >
            <Stamp stamp={stamp} />
            <span className="font-mono text-soft text-sm">
              {entries.filter((entry) => entry.stamp === stamp).length}
            </span>
          </button>
        ))}
      </fieldset>
      <p role="status" className="mt-2 min-h-5 text-soft text-sm">
        {only !== null &&
          `${shown.length} of ${entries.length}. Press it again for all.`}
      </p>
      {sections.map((section) => (
        <section key={section} aria-label={section} className="mt-8">
          <h2 className="font-medium font-serif text-2xl">{section}</h2>
          <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
            {shown
              .filter((entry) => entry.section === section)
              .map(({ id, card }) => (
                <div key={id}>{card}</div>
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
