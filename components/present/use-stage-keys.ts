import type { RefObject } from "react";
import type { Command } from "@/lib/present/stage-keys";
import { highContrast } from "@/lib/present/switches";
import { openNotes } from "./open-notes";
import { moveAmong } from "./overview-keys";
import { scrollSlide } from "./scroll-slide";
import { useKeys } from "./use-keys";
import type { Presentation } from "./use-presentation";

interface StageParts {
  slug: string;
  presentation: Presentation;
  count: number;
  deck: RefObject<HTMLElement | null>;
  help: RefObject<HTMLDialogElement | null>;
  overview: boolean;
  setOverview: (open: boolean) => void;
}

/** What the stage does for each command; answers whether it did anything. */
export function useStageKeys(parts: StageParts) {
  const { slug, presentation, count, deck, help } = parts;
  const { overview, setOverview } = parts;
  const { slide, black, go, change, place, leads } = presentation;

  function step(by: 1 | -1, scrolls: boolean) {
    if (scrolls && !black && scrollSlide(deck.current, by)) return;
    go(slide + by);
  }

  const acts: Record<Command, () => void> = {
    next: () => step(1, false),
    previous: () => step(-1, false),
    "scroll-on": () => step(1, true),
    "scroll-back": () => step(-1, true),
    first: () => go(1),
    last: () => go(count),
    black: () => leads() && change({ black: !place.black }),
    overview: () => setOverview(!overview),
    fullscreen: toggleFullscreen,
    notes: () => openNotes(slug),
    contrast: () => highContrast.set(!highContrast.read()),
    help: () => help.current?.showModal(),
    close: () => (overview ? setOverview(false) : go(slide)),
  };

  function run(command: Command): boolean {
    if (help.current?.open) {
      // Its own keys work in it; Escape closes it by itself.
      if (command === "help") help.current.close();
      return command === "help";
    }
    if (command === "close" && !overview && !black) return false;
    if (overview && moveAmong(deck.current, command)) return true;
    acts[command]();
    return true;
  }

  useKeys(run);
  return run;
}

/** Phones may have no full screen, and browsers may refuse it. */
function toggleFullscreen() {
  const root = document.documentElement;
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => {});
}
