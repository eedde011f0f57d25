"use client";

import { type ReactNode, useEffect, useRef } from "react";
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

  useEffect(
    () =>
      onLight(({ region: wanted, words }) => {
        const shown =
          place.current?.querySelectorAll<HTMLElement>("[data-line]");
        const lit = wanted === region ? litLines(lines, words) : [];
        for (const [index, line] of [...(shown ?? [])].entries()) {
          line.toggleAttribute("data-lit", lit.includes(index));
        }
        const [first] = lit;
        if (first === undefined) return;
        shown?.[first]?.scrollIntoView({ block: "center" });
      }),
    [region, lines],
  );

  return (
    <pre
      ref={place}
      className="whitespace-pre-wrap py-3 font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere]"
    >
      {children}
    </pre>
  );
}
