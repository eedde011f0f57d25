"use client";

import { Crosshair } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AttackId } from "@/lib/attacks/attack-ids";
import { attackRange } from "@/lib/lab/attack-range";
import { isIn, Outcome, type Server } from "./outcome";
import { useFirings } from "./use-firings";

interface Listed {
  id: AttackId;
  title: string;
}

/** Every attack at a glance, and one button for all of them. */
export function AttackBoard({ listed }: { listed: readonly Listed[] }) {
  const firings = useFirings();
  const [busy, setBusy] = useState(false);
  const fired = listed.flatMap(({ id }) => {
    const firing = firings[id];
    return firing?.state === "fired" ? [firing.answer.shots] : [];
  });
  const count = (server: Server) =>
    fired.filter((shots) => isIn(shots, server)).length;

  async function fireAll() {
    setBusy(true);
    // One after the other: each has the server's core to itself.
    for (const { id } of listed) await attackRange.fire(id);
    setBusy(false);
  }

  return (
    <section
      aria-label="All attacks"
      className="mt-8 overflow-clip rounded-2xl border border-line bg-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 bg-wash px-5 py-4 sm:px-7">
        <p role="status" className="font-serif text-lg">
          {fired.length === 0
            ? `${listed.length} attacks, two servers each.`
            : `Of ${fired.length} attacks, ${count("naive")} got into the naive server, ${count("hardened")} into the hardened one.`}
        </p>
        <Button
          look="primary"
          aria-disabled={busy}
          onClick={busy ? undefined : fireAll}
          className="noscript:hidden print:hidden"
        >
          <span className="flex items-center gap-2">
            <Crosshair aria-hidden className="size-4" />
            {busy ? "Firing …" : "Fire all"}
          </span>
        </Button>
      </div>
      <ul className="grid gap-x-10 px-5 py-2 sm:px-7 lg:grid-cols-2">
        {listed.map(({ id, title }) => {
          const firing = firings[id];
          return (
            <li
              key={id}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-line border-b py-1.5 last:border-b-0"
            >
              <a href={`#${id}`} className="text-sm underline">
                {title}
              </a>
              <span className="flex min-h-5 gap-4">
                {firing?.state === "firing" && (
                  <span className="text-soft text-sm">firing …</span>
                )}
                {firing?.state === "failed" && (
                  <span className="text-dead text-sm">{firing.detail}</span>
                )}
                {firing?.state === "fired" && (
                  <>
                    <Outcome
                      isIn={isIn(firing.answer.shots, "naive")}
                      words={`naive: ${word(isIn(firing.answer.shots, "naive"))}`}
                    />
                    <Outcome
                      isIn={isIn(firing.answer.shots, "hardened")}
                      words={`hardened: ${word(isIn(firing.answer.shots, "hardened"))}`}
                    />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function word(isIn: boolean): string {
  return isIn ? "in" : "out";
}
