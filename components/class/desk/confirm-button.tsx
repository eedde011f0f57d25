"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A button for what cannot be taken back: it asks once more, in its place. */
export function ConfirmButton({
  words,
  sure,
  disabled,
  onConfirm,
}: {
  words: string;
  /** On the button that does it. */
  sure: string;
  disabled: boolean;
  onConfirm: () => void;
}) {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <Button look="small" disabled={disabled} onClick={() => setAsks(true)}>
        {words}
      </Button>
    );
  }
  return (
    <fieldset
      aria-label={words}
      className="inline-flex flex-wrap gap-2 rounded-lg border-2 border-dead p-1"
    >
      <Button
        look="small"
        className="text-dead"
        autoFocus
        disabled={disabled}
        onClick={() => {
          setAsks(false);
          onConfirm();
        }}
      >
        {sure}
      </Button>
      <Button look="small" onClick={() => setAsks(false)}>
        No
      </Button>
    </fieldset>
  );
}
