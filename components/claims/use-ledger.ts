import { useEffect, useSyncExternalStore } from "react";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { readMeasured } from "@/lib/lab/measure-client";

type Ledger = Record<string, MeasuredAnswer | undefined>;

const EMPTY: Ledger = {};
let ledger: Ledger = EMPTY;
let asked = false;
const listeners = new Set<() => void>();

/** What this server measured last; several claims share one measurement. */
export function useLedger() {
  const current = useSyncExternalStore(
    subscribe,
    () => ledger,
    () => EMPTY,
  );
  useEffect(() => {
    if (asked) return;
    asked = true;
    readMeasured().then((answer) => {
      if (answer.ok) put(answer.value.measured);
    });
  }, []);
  return { ledger: current, keep: (one: MeasuredAnswer) => put([one]) };
}

function put(measured: MeasuredAnswer[]) {
  const entries = measured.map((each) => [each.id, each]);
  ledger = { ...ledger, ...Object.fromEntries(entries) };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
