import { useEffect, useState } from "react";
import {
  findWeakSecret,
  weakSecretFinding,
} from "@/lib/own-token/find-weak-secret";
import type { Finding } from "@/lib/own-token/finding";
import type { Reading } from "@/lib/own-token/reading";

/** Tries the well-known secrets on each new token, in the browser. */
export function useWeakSecret(reading: Reading): Finding[] {
  const [found, setFound] = useState<{ token: string; secret: string } | null>(
    null,
  );

  useEffect(() => {
    let stopped = false;
    findWeakSecret(reading).then((secret) => {
      if (stopped) return;
      setFound(secret === null ? null : { token: reading.token, secret });
    });
    return () => {
      stopped = true;
    };
  }, [reading]);

  const isOurs = found !== null && found.token === reading.token;
  return isOurs ? [weakSecretFinding(found.secret)] : [];
}
