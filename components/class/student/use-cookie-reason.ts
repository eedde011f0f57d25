"use client";

import { useEffect, useState } from "react";
import { readCapabilities } from "@/lib/lab/client";

/** Why a cookie's name goes without `__Host-`; null where it has it. */
export function useCookieReason(cookieName: string): string | null {
  const [reason, setReason] = useState<string | null>(null);
  const isPlain = !cookieName.startsWith("__Host-");
  useEffect(() => {
    if (!isPlain) return;
    readCapabilities().then((answer) => {
      if (answer.ok) setReason(answer.value.reason);
    });
  }, [isPlain]);
  return isPlain ? reason : null;
}
