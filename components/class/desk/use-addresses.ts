"use client";

import { useEffect, useState } from "react";
import { readAddresses } from "@/lib/class/room-client";

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

export interface Addresses {
  /** Where phones reach this server; null until it has said so. */
  known: readonly string[] | null;
  /** The one that is shown; this page's own where there is no better. */
  chosen: string;
  choose: (address: string) => void;
  /** Only this machine itself can come by it. */
  isLocal: boolean;
}

/** The addresses that this server announces, and which of them is shown. */
export function useAddresses(): Addresses {
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const [wish, setWish] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    readAddresses().then((answer) => {
      if (!isGone && answer.ok) setKnown(answer.value.addresses);
    });
    return () => {
      isGone = true;
    };
  }, []);

  const { origin, host } = window.location;
  const isListed = known?.includes(origin) ?? false;
  const best = isListed ? origin : (known?.[0] ?? origin);
  const chosen = wish ?? best;
  return {
    known,
    chosen,
    choose: setWish,
    isLocal: known !== null && chosen === origin && LOOPBACK.test(host),
  };
}

/** As it is read aloud: without what a phone adds by itself. */
export function spoken(address: string): string {
  return address.replace(/^http:\/\//, "");
}
