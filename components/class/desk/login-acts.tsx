"use client";

import { Button } from "@/components/ui/button";
import type { Desk } from "./use-desk";

const STEPS = [
  { name: "+5 min", sec: 300 },
  { name: "+1 h", sec: 3_600 },
  { name: "+1 day", sec: 86_400 },
  { name: "+30 days", sec: 30 * 86_400 },
];

/** What is done to everybody’s logins at once. */
export function LoginActs({ desk }: { desk: Desk }) {
  const { act, busy } = desk;
  return (
    <div className="space-y-4">
      <Button
        look="primary"
        className="w-full text-lg"
        disabled={busy}
        onClick={() => act("Log everyone out", { act: "log-out" })}
      >
        Log everyone out
      </Button>
      <div className="grid grid-cols-2 gap-2">
        <Button
          look="small"
          className="col-span-2"
          disabled={busy}
          onClick={() => act("Rotate the signing key", { act: "rotate-keys" })}
        >
          Rotate the signing key
        </Button>
        <Button
          look="small"
          disabled={busy}
          onClick={() => act("Demote everyone", { act: "role", role: "user" })}
        >
          Demote all
        </Button>
        <Button
          look="small"
          disabled={busy}
          onClick={() =>
            act("Promote everyone", { act: "role", role: "admin" })
          }
        >
          Promote all
        </Button>
      </div>
      <fieldset>
        <legend className="font-medium text-sm">Fast-forward</legend>
        <div className="mt-1 flex flex-wrap gap-1.5">
          {STEPS.map(({ name, sec }) => (
            <Button
              key={sec}
              look="small"
              className="grow whitespace-nowrap px-1.5!"
              disabled={busy}
              onClick={() =>
                act(`Fast-forward ${name}`, {
                  act: "fast-forward",
                  advanceSec: sec,
                })
              }
            >
              {name}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
