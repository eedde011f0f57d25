"use client";

import { Button } from "@/components/ui/button";
import { ConfirmButton } from "./confirm-button";
import { RenameForm } from "./rename-form";
import type { Student } from "./student";
import type { Desk } from "./use-desk";
import type { Thief } from "./use-thief";

/** What can be done to those who are selected; renaming takes one alone. */
export function SelectionBar({
  chosen,
  desk,
  thief,
}: {
  chosen: readonly Student[];
  desk: Desk;
  thief: Thief;
}) {
  const seats = chosen.map(({ seat }) => seat);
  const [one] = chosen.length === 1 ? chosen : [];
  const whom = one?.nickname ?? `${chosen.length} students`;

  async function remove() {
    for (const seat of seats) {
      const done = await desk.act(`Remove ${whom}`, { act: "remove", seat });
      if (!done) return;
    }
  }

  if (chosen.length === 0) return null;
  return (
    <section
      aria-label={`For ${whom}`}
      className="sticky bottom-3 z-20 flex flex-wrap items-center gap-2 rounded-xl border-2 border-ink bg-card px-4 py-2 shadow-lg"
    >
      <strong className="mr-2 min-w-0 truncate font-semibold text-lg">
        {whom}
      </strong>
      <Button
        look="strong"
        disabled={desk.busy}
        onClick={() => desk.act(`Log ${whom} out`, { act: "log-out", seats })}
      >
        Log out
      </Button>
      <Button
        look="small"
        disabled={desk.busy}
        onClick={() =>
          desk.act(`Demote ${whom}`, { act: "role", role: "user", seats })
        }
      >
        Demote
      </Button>
      <Button
        look="small"
        disabled={desk.busy}
        onClick={() =>
          desk.act(`Promote ${whom}`, { act: "role", role: "admin", seats })
        }
      >
        Promote
      </Button>
      {one !== undefined && (
        <Button
          look="small"
          disabled={desk.busy}
          onClick={() => thief.steal(one)}
        >
          Steal her credentials
        </Button>
      )}
      {one !== undefined && (
        <RenameForm key={one.seat} student={one} desk={desk} />
      )}
      <ConfirmButton
        words="Remove"
        sure={`Remove ${whom}`}
        disabled={desk.busy}
        onConfirm={remove}
      />
    </section>
  );
}
