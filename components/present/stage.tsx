"use client";

import {
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { BRING } from "@/lib/lessons/bring";
import type { SlideWords } from "@/lib/lessons/slide-words";
import { highContrast } from "@/lib/present/switches";
import { BlackScreen } from "./black-screen";
import { StageBar } from "./stage-bar";
import { StageHelp } from "./stage-help";
import { StageContext } from "./stage-view";
import { useAddress } from "./use-address";
import { useFit } from "./use-fit";
import { useOutwardLinks } from "./use-outward-links";
import { usePresentation } from "./use-presentation";
import { useStageKeys } from "./use-stage-keys";
import { useSwipe } from "./use-swipe";
import { useSwitch } from "./use-switch";
import "./stage.css";

/**
 * The whole window for one slide at a time. All of them stay in the page, so
 * that an experiment goes on while others are shown.
 */
export function Stage({
  slug,
  title,
  words,
  children,
}: {
  slug: string;
  title: string;
  words: Pick<SlideWords, "title" | "section">[];
  children: ReactNode;
}) {
  const deck = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [overview, setOverview] = useState(false);
  const presentation = usePresentation(slug, words.length);
  const { slide, black, go } = presentation;
  const live = useAddress(presentation);
  const contrast = useSwitch(highContrast);

  useShownFocus(deck, slide, live && !black, overview);
  useBring(deck, go);
  useFit(deck, slide);
  useOutwardLinks(deck);
  useSwipe(deck, (by) => !overview && go(slide + by));
  const run = useStageKeys({
    slug,
    presentation,
    count: words.length,
    deck,
    help,
    overview,
    setOverview,
  });

  function pick(chosen: number) {
    setOverview(false);
    go(chosen);
  }

  return (
    <div
      data-stage
      data-live={live || undefined}
      data-contrast={contrast || undefined}
      className="stage"
    >
      <StageContext value={{ words, current: slide, overview, pick }}>
        <div
          ref={deck}
          className="deck"
          inert={black}
          data-overview={overview || undefined}
        >
          {children}
        </div>
      </StageContext>
      <StageBar
        slug={slug}
        title={title}
        section={words[slide - 1]?.section ?? ""}
        slide={slide}
        count={words.length}
        presentation={presentation}
        run={run}
      />
      <StageHelp dialog={help} slug={slug} />
      {black && <BlackScreen onEnd={() => go(slide)} />}
    </div>
  );
}

/** The slide that has just come has the focus, so that it is read out. */
function useShownFocus(
  deck: RefObject<HTMLElement | null>,
  slide: number,
  live: boolean,
  overview: boolean,
) {
  const before = useRef({ slide, live });
  useEffect(() => {
    const shown = deck.current?.querySelector<HTMLElement>("[data-current]");
    if (overview) {
      shown?.querySelector<HTMLElement>(".slide-pick")?.focus();
      before.current = { slide: 0, live };
      return;
    }
    const last = before.current;
    before.current = { slide, live };
    const isFirst = last.slide === slide && last.live === live;
    if (!live || isFirst) return;
    shown?.focus({ preventScroll: true });
    const explained =
      deck.current?.querySelectorAll<HTMLElement>(":popover-open");
    for (const popover of explained ?? []) popover.hidePopover();
  }, [deck, slide, live, overview]);
}

/** Something on another slide wants to be seen. */
function useBring(
  deck: RefObject<HTMLElement | null>,
  go: (slide: number) => void,
) {
  useEffect(() => {
    const element = deck.current;
    function onBring({ target }: Event) {
      const slide = target instanceof Element && target.closest("[data-slide]");
      if (slide instanceof HTMLElement) {
        flushSync(() => go(Number(slide.dataset.slide)));
      }
    }
    element?.addEventListener(BRING, onBring);
    return () => element?.removeEventListener(BRING, onBring);
  }, [deck, go]);
}
