"use client";

import { Code2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { codeId } from "@/lib/lessons/code-place";
import { light } from "@/lib/lessons/lit-code";

/** Leads to the code that ran, where the lesson shows it. */
export function ShowCode({
  region,
  words = [],
  children = "the code that ran",
}: {
  region: string;
  /** What the lines must contain that matter; left out: all of them. */
  words?: readonly string[];
  children?: ReactNode;
}) {
  const [shown, setShown] = useState(false);

  useEffect(() => {
    setShown(document.getElementById(codeId(region)) !== null);
  }, [region]);

  if (!shown) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) =>
        light({ region, words: [...words], from: currentTarget })
      }
      className="flex min-h-11 items-center gap-1 font-normal text-soft text-xs underline hover:text-ink sm:min-h-7"
    >
      <Code2 aria-hidden className="size-3.5" />
      {children}
    </button>
  );
}
