"use client";

import { useSyncExternalStore } from "react";
import { readCode } from "@/lib/class/room-code";

const NAMED = /^\/class\/([^/]+)/;

/** The room's code as the address has it; null while the page is made. */
export function useCode(): string | null {
  return useSyncExternalStore(subscribe, codeInAddress, () => null);
}

function codeInAddress(): string | null {
  const named = NAMED.exec(window.location.pathname)?.[1] ?? "";
  // What is no code goes to the server as it is, which knows no such class.
  return readCode(decoded(named)) ?? named;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A page shows one room only. */
function subscribe() {
  return () => {};
}
