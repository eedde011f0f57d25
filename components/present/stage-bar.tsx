import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  Contrast,
  LayoutGrid,
  type LucideIcon,
  Maximize,
  NotebookText,
} from "lucide-react";
import type { Command } from "@/lib/present/stage-keys";
import type { Presentation } from "./use-presentation";

/** How far one is, and every command for mouse and finger. */
export function StageBar({
  slug,
  title,
  section,
  slide,
  count,
  presentation,
  run,
}: {
  slug: string;
  title: string;
  section: string;
  slide: number;
  count: number;
  presentation: Presentation;
  run: (command: Command) => boolean;
}) {
  const { follow, place } = presentation;
  return (
    <div className="stage-bar">
      <div aria-hidden className="stage-progress">
        <div style={{ width: `${(100 * slide) / count}%` }} />
      </div>
      <h1 className="min-w-0 grow basis-0 truncate text-soft text-sm sm:text-xs">
        <a href={`/learn/${slug}`} className="hover:text-ink hover:underline">
          {title}
        </a>
        {section !== "" && <span className="max-sm:hidden"> · {section}</span>}
      </h1>
      {follow !== null && (
        <button
          type="button"
          onClick={follow}
          className="min-h-11 rounded-lg border border-edge px-3 font-semibold text-sm sm:min-h-7 sm:text-xs"
        >
          Follow<span className="max-sm:hidden"> again: slide</span>{" "}
          {place.slide}
        </button>
      )}
      <div className="flex items-center noscript:hidden">
        <Press
          Icon={ChevronLeft}
          words="Previous slide"
          does="previous"
          {...{ run }}
        />
        <p className="min-w-[4.5ch] whitespace-nowrap text-center text-sm sm:text-xs">
          <span className="sr-only">Slide </span>
          {slide}
          <span className="text-soft"> / {count}</span>
        </p>
        <Press
          Icon={ChevronRight}
          words="Next slide"
          does="next"
          {...{ run }}
        />
      </div>
      <div className="flex items-center noscript:hidden">
        <Press
          Icon={LayoutGrid}
          words="Overview"
          does="overview"
          {...{ run }}
        />
        <Press
          Icon={NotebookText}
          words="Notes in a second window"
          does="notes"
          wide
          {...{ run }}
        />
        <Press
          Icon={Contrast}
          words="High contrast"
          does="contrast"
          wide
          {...{ run }}
        />
        <Press
          Icon={Maximize}
          words="Full screen"
          does="fullscreen"
          wide
          {...{ run }}
        />
        <Press
          Icon={CircleHelp}
          words="Keys and settings"
          does="help"
          {...{ run }}
        />
      </div>
    </div>
  );
}

function Press({
  Icon,
  words,
  does,
  wide = false,
  run,
}: {
  Icon: LucideIcon;
  words: string;
  does: Command;
  /** On a phone it is among the settings. */
  wide?: boolean;
  run: (command: Command) => boolean;
}) {
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      onClick={() => run(does)}
      className={`size-11 place-items-center rounded-lg text-soft hover:bg-wash hover:text-ink sm:size-7 ${wide ? "grid max-sm:hidden" : "grid"}`}
    >
      <Icon aria-hidden className="size-5 sm:size-4" />
    </button>
  );
}
