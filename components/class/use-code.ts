"use client";

import { useSyncExternalStore } from "react";

const NAMED = /^\/class\/([^/]+)/;

/** The room's code as the address has it; null while the page is made. */
export function useCode(): string | null {
  return useSyncExternalStore(subscribe, codeInAddress, () => null);
}

function codeInAddress(): string | null {
  const named = NAMED.exec(window.location.pathname)?.[1];
  return named === undefined ? null : decodeURIComponent(named).toUpperCase();
}

/** A page shows one room only. */
function subscribe() {
  return () => {};
}
