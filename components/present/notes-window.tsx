"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { SlideWords } from "@/lib/lessons/slide-words";
import { slugOf } from "@/lib/lessons/syntax-tree";
import type { Command } from "@/lib/present/stage-keys";
import { ClassLink } from "./class-link";
import { NeedsScripts } from "./needs-scripts";
import { PresenterClock } from "./presenter-clock";
import { useKeys } from "./use-keys";
import { usePresentation } from "./use-presentation";
import "./full-window.css";

/** For whoever speaks: what is shown, what comes, what to say, how long. */
export function NotesWindow({
  slug,
  minutes,
  words,
  notes,
  sectionNotes,
}: {
  slug: string;
  /** What the lesson is meant to take. */
  minutes: number;
  words: SlideWords[];
  /** For the whole lesson. */
  notes: ReactNode;
  /** For the slides under a heading, by its slug. */
  sectionNotes: Record<string, ReactNode>;
}) {
  const count = words.length;
  const presentation = usePresentation(slug, count);
  const { slide, go, change, place } = presentation;
  const now = words[slide - 1];
  const next = words[slide];

  const acts: Partial<Record<Command, () => void>> = {
    next: () => go(slide + 1),
    "scroll-on": () => go(slide + 1),
    previous: () => go(slide - 1),
    "scroll-back": () => go(slide - 1),
    first: () => go(1),
    last: () => go(count),
    black: () => change({ black: !place.black }),
  };
  useKeys((command) => {
    acts[command]?.();
    return acts[command] !== undefined;
  });

  return (
    <div data-full-window className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b bg-wash px-5 py-3">
        <h1 className="eyebrow">Notes</h1>
        <NeedsScripts />
        <PresenterClock place={place} change={change} minutes={minutes} />
      </header>
      <div className="grid grow gap-x-8 gap-y-6 px-5 py-5 md:grid-cols-[3fr_2fr]">
        <div>
          <section aria-live="polite" aria-label="On the screen">
            <p className="eyebrow">
              Slide {slide} of {count}
              {now?.section && ` · ${now.section}`}
            </p>
            <h2 className="mt-1 font-medium font-serif text-2xl">
              {now?.title}
            </h2>
          </section>
          <p className="mt-2 whitespace-pre-line text-pretty font-serif text-lg text-soft">
            {now?.text}
          </p>
          <section aria-label="What to say" className="mt-5">
            {sectionNotes[slugOf(now?.section ?? "")]}
            <div className="mt-5 border-edge border-l-2 pl-5">
              <p className="eyebrow">For the whole lesson</p>
              {notes}
            </div>
          </section>
        </div>
        <section
          aria-label="Next"
          className="self-start rounded-2xl border border-line bg-card px-5 py-4"
        >
          <p className="eyebrow">Next</p>
          <h2 className="mt-1 font-medium font-serif text-xl">
            {next?.title ?? "That was the last slide"}
          </h2>
          <p className="mt-2 whitespace-pre-line text-pretty font-serif text-base text-soft">
            {next?.text}
          </p>
        </section>
      </div>
      <footer className="sticky bottom-0 flex flex-wrap gap-3 border-line border-t bg-paper px-5 py-3">
        <Button disabled={slide === 1} onClick={() => go(slide - 1)}>
          Back
        </Button>
        <Button
          look="primary"
          disabled={slide === count}
          onClick={() => go(slide + 1)}
        >
          Next slide
        </Button>
        <Button
          aria-pressed={place.black}
          onClick={() => change({ black: !place.black })}
          className="aria-pressed:bg-ink aria-pressed:text-paper"
        >
          {place.black ? "The screen is black" : "Black"}
        </Button>
        <p className="ml-auto flex flex-wrap items-center gap-x-5 text-sm">
          <a href={`/present/${slug}#${slide}`} className="underline">
            Present this lesson
          </a>
          <ClassLink path={`/present/${slug}/clicker`} className="underline">
            Clicker
          </ClassLink>
        </p>
      </footer>
    </div>
  );
}
