import { useEffect, useState } from "react";
import type { RealmSnapshot } from "@/lib/http/contract";
import { readRealm } from "@/lib/lab/client";

const EVERY_MS = 2_000;

export interface ReadKeys {
  snapshot: RealmSnapshot;
  /** When it was read, in browser milliseconds. */
  atMs: number;
}

/** The realm's Redis keys, read again every two seconds while anybody looks. */
export function useRealmKeys(realmId: string | null): ReadKeys | null {
  const [read, setRead] = useState<ReadKeys | null>(null);

  useEffect(() => {
    if (realmId === null) return;
    let stopped = false;

    async function readOnce(id: string) {
      if (document.visibilityState !== "visible") return;
      const answer = await readRealm(id);
      if (stopped || !answer.ok) return;
      setRead({ snapshot: answer.value, atMs: Date.now() });
    }

    readOnce(realmId);
    const timer = setInterval(() => readOnce(realmId), EVERY_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [realmId]);

  return read;
}
