"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useNow } from "@/components/lab/use-now";
import type { SlideWords } from "@/lib/lessons/slide-words";
import { clockText, elapsedMs } from "@/lib/present/place";
import { NeedsScripts } from "./needs-scripts";
import { useKeys } from "./use-keys";
import { usePresentation } from "./use-presentation";
import { useWakeLock, WAKE_WORDS } from "./use-wake-lock";
import "./full-window.css";

/** How long the phone shakes when it was pressed, in milliseconds. */
const SHAKE_MS = 20;

/** A remote control in one hand: two large buttons under the thumb. */
export function Clicker({
  slug,
  words,
}: {
  slug: string;
  words: Pick<SlideWords, "title">[];
}) {
  const count = words.length;
  const { slide, go, change, place } = usePresentation(slug, count);
  const wake = useWakeLock();
  const nowMs = useNow();
  const next = words[slide];

  function press(by: 1 | -1) {
    navigator.vibrate?.(SHAKE_MS);
    go(slide + by);
  }

  useKeys((command) => {
    if (command === "next" || command === "scroll-on") press(1);
    else if (command === "previous" || command === "scroll-back") press(-1);
    else return false;
    return true;
  });

  return (
    <div
      data-full-window
      className="flex min-h-dvh touch-manipulation select-none flex-col gap-4 p-4"
    >
      <p role="timer" className="absolute top-4 right-4 font-bold font-mono">
        {clockText(elapsedMs(place, nowMs || (place.startedAtMs ?? 0)))}
      </p>
      <div aria-live="polite" className="grow">
        <p className="eyebrow">
          Slide {slide} of {count}
        </p>
        <h1 className="mt-1 text-balance font-medium font-serif text-3xl">
          {words[slide - 1]?.title}
        </h1>
      </div>
      <NeedsScripts />
      {wake === "held" || (
        <p className="text-soft text-sm empty:hidden">{WAKE_WORDS[wake]}</p>
      )}
      <button
        type="button"
        aria-pressed={place.black}
        onClick={() => change({ black: !place.black })}
        className="min-h-12 rounded-xl border border-edge bg-card font-semibold aria-pressed:bg-ink aria-pressed:text-paper"
      >
        {place.black ? "Show the slides again" : "Black screen"}
      </button>
      <div className="grid h-[46dvh] grid-cols-[2fr_3fr] gap-4">
        <button
          type="button"
          disabled={slide === 1}
          onClick={() => press(-1)}
          className="grid place-items-center rounded-3xl border border-edge bg-card font-semibold text-xl disabled:opacity-60"
        >
          <span>
            <ChevronLeft aria-hidden className="mx-auto size-12" />
            Back
          </span>
        </button>
        <button
          type="button"
          disabled={slide === count}
          onClick={() => press(1)}
          className="grid place-items-center rounded-3xl bg-ink px-3 font-semibold text-paper text-xl disabled:opacity-60"
        >
          <span>
            <ChevronRight aria-hidden className="mx-auto size-12" />
            Next
            <span className="mt-1 line-clamp-2 font-normal text-sm">
              {next?.title ?? "The end"}
            </span>
          </span>
        </button>
      </div>
    </div>
  );
}
