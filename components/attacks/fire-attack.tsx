"use client";

import { Crosshair } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AttackId } from "@/lib/attacks/attack-ids";
import { attackRange } from "@/lib/lab/attack-range";
import { formatElapsed } from "@/lib/lab/format";
import { isIn, Outcome, type Server } from "./outcome";
import { ShotTable } from "./shot-table";
import { useFirings } from "./use-firings";

const SERVERS: { id: Server; name: string }[] = [
  { id: "naive", name: "Naive server" },
  { id: "hardened", name: "Hardened server" },
];

/** The trigger of an attack, and what both servers answered. */
export function FireAttack({ id, title }: { id: AttackId; title: string }) {
  const firing = useFirings()[id];
  const busy = firing?.state === "firing";
  const words =
    firing === undefined ? "Fire" : busy ? "Firing …" : "Fire again";
  return (
    <div className="border-line border-t">
      <div
        aria-busy={busy}
        className="flex flex-wrap items-center gap-x-8 gap-y-3 px-5 py-4 sm:px-7"
      >
        <Button
          look={firing === undefined ? "strong" : "small"}
          aria-disabled={busy}
          aria-label={`${words}: ${title}`}
          onClick={busy ? undefined : () => attackRange.fire(id)}
          className="noscript:hidden print:hidden"
        >
          <span className="flex items-center gap-2">
            <Crosshair aria-hidden className="size-4" />
            {words}
          </span>
        </Button>
        <div role="status" className="flex flex-wrap gap-x-8 gap-y-1">
          {firing?.state === "fired" &&
            SERVERS.map((server) => (
              <span key={server.id} className="flex items-center gap-2.5">
                <span className="text-soft text-sm">{server.name}</span>
                <Outcome isIn={isIn(firing.answer.shots, server.id)} />
              </span>
            ))}
          {firing?.state === "failed" && (
            <span className="text-dead text-sm">{firing.detail}</span>
          )}
        </div>
        {firing?.state === "fired" && (
          <span className="text-soft text-xs sm:ml-auto">
            {formatElapsed(firing.answer.elapsedMs)} on this server
          </span>
        )}
      </div>
      {firing?.state === "fired" && (
        <ShotTable title={title} shots={firing.answer.shots} />
      )}
    </div>
  );
}
