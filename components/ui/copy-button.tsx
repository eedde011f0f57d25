"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** Copies a text; says so, or says that the browser would not let it. */
export function CopyButton({
  text,
  label,
  words = "Copy",
}: {
  text: string;
  label: string;
  /** What stands on the button. */
  words?: string;
}) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  async function onClick() {
    setOutcome((await copy(text)) ? "copied" : "refused");
    setTimeout(() => setOutcome(null), 2_000);
  }

  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      className="flex min-h-11 items-center gap-1.5 rounded-md px-2 font-medium text-soft text-xs hover:bg-wash hover:text-ink sm:min-h-7"
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">
        {outcome === null ? words : OUTCOMES[outcome]}
      </span>
    </button>
  );
}

const OUTCOMES = { copied: "Copied", refused: "Select it by hand" };

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** On plain http, as on a class network, there is no `navigator.clipboard`. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
