"use client";

import { Code2 } from "lucide-react";
import { useEffect, useState } from "react";
import { codeId } from "@/lib/lessons/code-place";
import { light } from "@/lib/lessons/lit-code";

/** Leads to the code that ran, where the lesson shows it. */
export function ShowCode({ region }: { region: string }) {
  const [shown, setShown] = useState(false);

  useEffect(() => {
    setShown(document.getElementById(codeId(region)) !== null);
  }, [region]);

  if (!shown) return null;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) =>
        light({ region, words: [], from: currentTarget })
      }
      className="flex min-h-11 items-center gap-1 font-normal text-soft text-xs underline hover:text-ink sm:min-h-7"
    >
      <Code2 aria-hidden className="size-3.5" />
      the code that ran
    </button>
  );
}
