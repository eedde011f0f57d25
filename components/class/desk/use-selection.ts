"use client";

import { useState } from "react";

export interface Selection {
  seats: ReadonlySet<string>;
  /** Selects this one alone; nothing when it was alone already. */
  only: (seat: string) => void;
  toggle: (seat: string) => void;
  /** Adds all from the one that was last selected up to this one, as listed. */
  upTo: (seat: string, listed: readonly string[]) => void;
  all: (listed: readonly string[]) => void;
  clear: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Which students are meant; those who were removed fall out by themselves. */
export function useSelection(
  known: Readonly<Record<string, unknown>>,
): Selection {
  const [chosen, setChosen] = useState(NOBODY);
  const [anchor, setAnchor] = useState<string | null>(null);
  const seats =
    chosen.size === 0
      ? NOBODY
      : new Set([...chosen].filter((seat) => seat in known));

  return {
    seats,
    only(seat) {
      setAnchor(seat);
      const isAlone = seats.size === 1 && seats.has(seat);
      setChosen(isAlone ? NOBODY : new Set([seat]));
    },
    toggle(seat) {
      setAnchor(seat);
      const next = new Set(seats);
      if (!next.delete(seat)) next.add(seat);
      setChosen(next);
    },
    upTo(seat, listed) {
      const to = listed.indexOf(seat);
      const from = anchor === null ? to : listed.indexOf(anchor);
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      setChosen(
        new Set([...seats, ...listed.slice(Math.max(0, first), last + 1)]),
      );
    },
    all: (listed) => setChosen(new Set(listed)),
    clear: () => setChosen(NOBODY),
  };
}
