"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useState,
} from "react";
import type { Selection } from "./use-selection";

const STEPS: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/**
 * One listbox for all hands: arrows walk, shift extends, space and control
 * toggle; a tap toggles too, since a finger has no control key. Source: WAI-ARIA
 * Authoring Practices, Listbox.
 */
export function useFieldKeys(listed: readonly string[], selection: Selection) {
  const [focused, setFocused] = useState<string | null>(null);
  const isListed = focused !== null && listed.includes(focused);
  const stop = isListed ? focused : listed[0];

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const seat = seatOf(event.target);
    if (seat === undefined) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const to = listed.indexOf(seat) + step(columnsOf(event.currentTarget));
      const next = listed[Math.max(0, Math.min(listed.length - 1, to))];
      if (next === undefined) return;
      event.currentTarget
        .querySelector<HTMLElement>(`[data-seat="${next}"]`)
        ?.focus();
      if (event.shiftKey) selection.upTo(next, listed);
    } else if (event.key === " ") selection.toggle(seat);
    else if (event.key === "Enter") selection.only(seat);
    else if (event.key === "Escape") selection.clear();
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      selection.all(listed);
    } else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const seat = seatOf(event.target);
    if (seat === undefined) return;
    const { pointerType } = event.nativeEvent as PointerEvent;
    const isCheck = (event.target as Element).closest("[data-check]") !== null;
    const isTap = pointerType === "touch" || isCheck;
    if (event.shiftKey) selection.upTo(seat, listed);
    else if (isTap || event.ctrlKey || event.metaKey) selection.toggle(seat);
    else selection.only(seat);
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    setFocused(seatOf(event.target) ?? null);
  }

  return { stop, focused, handlers: { onKeyDown, onClick, onFocus } };
}

/** The student that an element of the field stands for. */
export function seatOf(target: EventTarget): string | undefined {
  const option = (target as Element).closest<HTMLElement>("[data-seat]");
  return option?.dataset.seat;
}

/** As many as stand beside each other now. */
function columnsOf(field: HTMLElement): number {
  const options = [...field.querySelectorAll<HTMLElement>("[data-seat]")];
  const top = options[0]?.offsetTop;
  const next = options.findIndex(({ offsetTop }) => offsetTop !== top);
  return next === -1 ? options.length : next;
}
