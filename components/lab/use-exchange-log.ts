import { useSyncExternalStore } from "react";
import { emptyLog, exchangeLog, type LogEntry } from "@/lib/lab/exchange-log";

/** What this page asked and what came back, oldest first. */
export function useExchangeLog(): readonly LogEntry[] {
  return useSyncExternalStore(
    exchangeLog.subscribe,
    exchangeLog.list,
    emptyLog,
  );
}
