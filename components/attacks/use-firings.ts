import { useSyncExternalStore } from "react";
import { attackRange } from "@/lib/lab/attack-range";

/** What this page has fired so far. */
export function useFirings() {
  const { subscribe, read, readOnServer } = attackRange;
  return useSyncExternalStore(subscribe, read, readOnServer);
}
