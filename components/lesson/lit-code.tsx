"use client";

import { ArrowUp } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { bring } from "@/lib/lessons/bring";
import { litLines, onLight } from "@/lib/lessons/lit-code";

/** Code whose lines light up when a step that ran them is pressed. */
export function LitCode({
  region,
  lines,
  children,
}: {
  region: string;
  lines: readonly string[];
  children: ReactNode;
}) {
  const place = useRef<HTMLPreElement>(null);
  const [cameFrom, setCameFrom] = useState<Element | null>(null);

  useEffect(
    () =>
      onLight(({ region: wanted, words, from }) => {
        const shown =
          place.current?.querySelectorAll<HTMLElement>("[data-line]");
        const lit = wanted === region ? litLines(lines, words) : [];
        for (const [index, line] of [...(shown ?? [])].entries()) {
          line.toggleAttribute("data-lit", lit.includes(index));
        }
        const [first] = lit;
        setCameFrom(first === undefined ? null : from);
        const line = first === undefined ? undefined : shown?.[first];
        if (line && place.current) bring(line, place.current);
      }),
    [region, lines],
  );

  function goBack() {
    if (cameFrom instanceof HTMLElement) bring(cameFrom);
  }

  return (
    <>
      <pre
        ref={place}
        tabIndex={-1}
        className="whitespace-pre-wrap py-3 font-mono text-[0.8rem] leading-relaxed outline-none [overflow-wrap:anywhere]"
      >
        {children}
      </pre>
      {cameFrom !== null && (
        <button
          type="button"
          onClick={goBack}
          className="flex min-h-11 w-full items-center gap-2 border-line border-t px-5 text-soft text-sm underline hover:text-ink sm:px-7 print:hidden"
        >
          <ArrowUp aria-hidden className="size-4" />
          Back to the experiment
        </button>
      )}
    </>
  );
}
