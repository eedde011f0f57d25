"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { LoginAnswer } from "@/lib/http/contract";
import { isSecondLane } from "@/lib/lab/refresh-cookie";
import { CredentialText } from "./credential-text";

/** Longer credentials are cut until the reader asks for all of it. */
const LONG_CHARACTERS = 200;

/** The request line and the one header line that carries the credential. */
export function WireRequest({
  path,
  issued,
  way,
}: {
  path: string;
  issued: LoginAnswer | null;
  way: "cookie" | "bearer";
}) {
  const [whole, setWhole] = useState(false);
  const long = (issued?.credential.length ?? 0) > LONG_CHARACTERS;
  const cut = long && !whole;
  return (
    <div className="rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
      <p className="break-all text-soft">GET {path} HTTP/1.1</p>
      <div
        className={`min-h-20 break-all ${cut ? "max-h-20 overflow-hidden" : ""}`}
      >
        {issued === null ? null : (
          <>
            <span className="text-soft">
              {way === "cookie"
                ? `Cookie: ${issued.cookieName}=`
                : "Authorization: Bearer "}
            </span>
            <CredentialText issued={issued} />
          </>
        )}
      </div>
      {way === "cookie" &&
        issued !== null &&
        isSecondLane(issued.cookieName) && (
          <p className="mt-1 font-sans text-soft">
            The -b at the end of the name marks this page’s second lane.
          </p>
        )}
      <div className="mt-2 flex min-h-11 items-center justify-between gap-2 font-sans sm:min-h-7">
        {long ? (
          <button
            type="button"
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
            className="min-h-11 rounded-md px-2 font-medium hover:bg-card sm:min-h-7"
          >
            {whole ? "Show less" : "Show all"}
          </button>
        ) : (
          <span />
        )}
        {issued !== null && (
          <CopyButton text={issued.credential} label="Copy the credential" />
        )}
      </div>
    </div>
  );
}
