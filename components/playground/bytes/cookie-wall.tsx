"use client";

import { useState } from "react";
import type { LaneView } from "@/components/duel/lane-view";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import { formatBytes } from "@/lib/lab/format";
import { type CookieKnock, findWall, knockWithCookie } from "@/lib/lab/walls";

const NAME_BYTES = "wall".length;

interface Try extends CookieKnock {
  title: string;
}

/** A lane’s credential as a cookie over an earlier one: kept, or dropped. */
export function CookieWall({ views }: { views: LaneView[] }) {
  const [tries, setTries] = useState<Try[]>([]);
  const [wall, setWall] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function setAll() {
    setBusy(true);
    const done: Try[] = [];
    for (const { card, lane } of views) {
      if (lane.issued === null) continue;
      const knock = await knockWithCookie(lane.issued.credential);
      if (knock !== null) done.push({ title: card.title, ...knock });
    }
    setTries(done);
    setBusy(false);
  }

  async function search() {
    setBusy(true);
    const most = await findWall(
      1_000,
      8_000,
      async (size) => {
        const knock = await knockWithCookie("x".repeat(size - NAME_BYTES));
        return knock === null ? null : knock.verdict === "kept";
      },
      (size) => setWall(`trying ${formatBytes(size)} …`),
    );
    setWall(
      most === null
        ? "The server did not answer."
        : `This browser keeps ${formatBytes(most)} of name and value, and drops ${formatBytes(most + 1)}.`,
    );
    setBusy(false);
  }

  return (
    <section aria-label="The cookie wall" className="space-y-3">
      <h3 className="font-medium font-serif text-lg">The cookie jar</h3>
      <p className="text-soft text-sm">
        Sets a small cookie, then the credential over it, and asks what came
        back. A cookie that is too large is dropped without a word, and the
        earlier one stays.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="strong" disabled={busy} onClick={setAll}>
          Set the credentials as cookies
        </Button>
        <Button look="small" disabled={busy} onClick={search}>
          Find the byte
        </Button>
      </div>
      <ul aria-live="polite" className="min-h-24 space-y-2 text-sm">
        {tries.map(({ title, sizeBytes, verdict, instead }) => (
          <li key={title}>
            <StatusPill tone={verdict === "kept" ? "alive" : "dead"}>
              {verdict}
            </StatusPill>{" "}
            {title}, {formatBytes(sizeBytes)} of name and value.
            {instead !== null && (
              <span className="block text-soft">
                What came back instead:{" "}
                <code className="font-mono text-xs">{instead.start}…</code>, the
                earlier cookie of {formatBytes(instead.sizeBytes)}.
              </span>
            )}
          </li>
        ))}
        {wall !== null && <li className="font-medium">{wall}</li>}
      </ul>
    </section>
  );
}
