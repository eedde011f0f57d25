"use client";

import { useState } from "react";
import type { LaneView } from "@/components/duel/lane-view";
import { Button } from "@/components/ui/button";
import { Range } from "@/components/ui/range";
import { StatusPill } from "@/components/ui/status-pill";
import { formatBytes } from "@/lib/lab/format";
import { findWall, type HeaderKnock, knockWithHeader } from "@/lib/lab/walls";

/** One request with a header as long as asked: 200, or 431 from the parser. */
export function HeaderWall({ views }: { views: LaneView[] }) {
  const longest = Math.max(
    0,
    ...views.map(({ lane }) => lane.issued?.sizeBytes ?? 0),
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const [knock, setKnock] = useState<HeaderKnock | null>(null);
  const [wall, setWall] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const size = chosen ?? Math.max(1_000, longest);

  async function send() {
    setBusy(true);
    setKnock(await knockWithHeader(size));
    setBusy(false);
  }

  async function search() {
    setBusy(true);
    let lines = 0;
    const most = await findWall(
      1_000,
      20_000,
      async (bytes) => {
        const { status, headerBytes } = await knockWithHeader(bytes);
        if (status === 200) lines = headerBytes ?? 0;
        return status === 200 ? true : status === 431 ? false : null;
      },
      (bytes) => setWall(`trying ${formatBytes(bytes)} …`),
    );
    setWall(
      most === null
        ? "The server did not answer."
        : `A value of ${formatBytes(most)} passes, one byte more is a 431. All lines with their separators were ${formatBytes(lines)}; Node counts names and values.`,
    );
    setBusy(false);
  }

  return (
    <section aria-label="The header wall" className="space-y-3">
      <h3 className="font-medium font-serif text-lg">The server’s parser</h3>
      <p className="text-soft text-sm">
        Sends one Authorization line of any length. Node’s parser takes 16 KiB
        of header lines in all, cookies included, and answers 431 beyond that
        (RFC 6585 § 5). A proxy in front may stop earlier: nginx at 8 KiB for
        one line, by its documentation.
      </p>
      <Range
        label="Length"
        least={500}
        most={20_000}
        step={100}
        value={size}
        shown={formatBytes(size)}
        onChange={setChosen}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="strong" disabled={busy} onClick={send}>
          Send it
        </Button>
        <Button look="small" disabled={busy} onClick={search}>
          Find the byte
        </Button>
      </div>
      <ul aria-live="polite" className="min-h-24 space-y-2 text-sm">
        {knock !== null && (
          <li>
            <StatusPill tone={knock.status === 200 ? "alive" : "dead"}>
              HTTP {knock.status}
            </StatusPill>{" "}
            for {formatBytes(knock.valueBytes)}
            {knock.headerBytes !== null &&
              `, ${formatBytes(knock.headerBytes)} of header lines in all`}
          </li>
        )}
        {wall !== null && <li className="font-medium">{wall}</li>}
      </ul>
    </section>
  );
}
