"use client";

import type { ReactNode } from "react";
import { useStageView } from "./stage-view";

/** One slide; it stays where it is while others are shown, with its state. */
export function Slide({
  number,
  kind,
  children,
}: {
  /** From 1, as MDX gives it. */
  number: string;
  kind: string;
  children: ReactNode;
}) {
  const { words, current, overview, pick } = useStageView();
  const place = Number(number);
  const title = words[place - 1]?.title ?? "";
  const isCurrent = place === current;
  return (
    <section
      id={number}
      tabIndex={-1}
      aria-roledescription="slide"
      aria-label={`${number} of ${words.length}: ${title}`}
      data-slide={number}
      data-kind={kind}
      data-current={isCurrent || undefined}
      className="slide"
    >
      <div className="slide-body" inert={overview}>
        {kind === "attack" && <h2 className="sr-only">{title}</h2>}
        {children}
      </div>
      {overview && (
        <button
          type="button"
          aria-label={`${number}: ${title}`}
          aria-current={isCurrent || undefined}
          onClick={() => pick(place)}
          className="slide-pick"
        >
          <span>{number}</span>
        </button>
      )}
    </section>
  );
}
