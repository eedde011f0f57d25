"use client";

import { useSyncExternalStore } from "react";
import { type OwnPlace, ownPlaceStore, placeIn } from "@/lib/class/own-place";

/** What this browser keeps of its place in this class; null without one. */
export function useOwnPlace(
  code: string,
  seat: string | undefined,
): OwnPlace | null {
  const { subscribe, read } = ownPlaceStore;
  return placeIn(
    useSyncExternalStore(subscribe, read, () => null),
    code,
    seat,
  );
}
