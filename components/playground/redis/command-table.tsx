"use client";

import { useState } from "react";
import { useExchangeLog } from "@/components/lab/use-exchange-log";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Check } from "@/components/ui/check";
import { commandsOf } from "@/lib/lab/command-list";
import { CommandRow } from "./command-row";

/** Every command as it happens, under the request that caused it. */
export function CommandTable() {
  const entries = useExchangeLog();
  const [bookkeeping, setBookkeeping] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const commands = commandsOf(entries, bookkeeping);
  return (
    <Card>
      <CardHeading
        title="Commands"
        hint="Newest first, from this page’s requests; press one to see the whole request. “…:” stands for the realm’s prefix."
      >
        <Check
          words="with the lab’s bookkeeping"
          checked={bookkeeping}
          onChange={setBookkeeping}
        />
      </CardHeading>
      <ol className="max-h-[32rem] min-h-60 overflow-y-auto">
        {commands.length === 0 && (
          <li className="px-5 py-4 text-soft text-sm sm:px-7">
            No command so far.
          </li>
        )}
        {commands.map((command) => (
          <CommandRow
            key={command.id}
            command={command}
            open={open === command.id}
            onToggle={() => setOpen(open === command.id ? null : command.id)}
          />
        ))}
      </ol>
    </Card>
  );
}
