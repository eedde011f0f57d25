"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Student } from "./student";
import type { Desk } from "./use-desk";

/** Gives a student another name; one that may not be shown becomes a number. */
export function RenameForm({
  student,
  desk,
}: {
  student: Student;
  desk: Desk;
}) {
  const [name, setName] = useState<string | null>(null);
  const { seat, nickname } = student;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const what = `Rename ${nickname}`;
    const act = { act: "rename", seat, nickname: name ?? "" } as const;
    if (await desk.act(what, act)) setName(null);
  }

  if (name === null) {
    return (
      <Button look="small" onClick={() => setName(nickname)}>
        Rename
      </Button>
    );
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap gap-2">
      <input
        aria-label={`New name of ${nickname}`}
        value={name}
        maxLength={200}
        required
        ref={focusOn}
        onChange={(event) => setName(event.target.value)}
        className="min-h-11 w-40 rounded-lg border border-edge bg-card px-3 text-sm sm:min-h-9"
      />
      <Button look="small" type="submit" disabled={desk.busy}>
        Save
      </Button>
      <Button look="small" onClick={() => setName(null)}>
        Keep it
      </Button>
    </form>
  );
}

/** The field stands where the button was that had the focus. */
function focusOn(field: HTMLInputElement | null) {
  field?.focus();
}
