"use client";

import { useState } from "react";
import { useExchangeLog } from "@/components/lab/use-exchange-log";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import { Select } from "@/components/ui/select";
import type { LogEntry } from "@/lib/lab/exchange-log";
import { tellSender } from "@/lib/lab/exchange-sender";
import type { PanelProps } from "../panel-props";
import { ExchangeView } from "./exchange-view";

/** Exchanges to choose from, beside the last one. */
const MOST_LISTED = 40;

const LAST = "last";

/** The request and the answer of an exchange, as the server saw them. */
export default function WirePanel({ views }: PanelProps) {
  const entries = useExchangeLog().filter((entry) => entry.exchange);
  const [chosen, setChosen] = useState(LAST);
  const recent = entries.slice(-MOST_LISTED).reverse();
  const entry =
    entries.find(({ id }) => String(id) === chosen) ??
    newest(entries.filter(({ by }) => by === `browser ${views[0]?.id}`)) ??
    newest(entries);
  const options = [
    {
      value: LAST,
      label: "The first lane’s last",
      detail: "follows the question of each second",
    },
    ...recent.map((each) => ({
      value: String(each.id),
      label: `${each.method} ${shortPath(each.path)}`,
      detail: `${tellSender(each.by)}, HTTP ${each.status}${each.times > 1 ? `, ${each.times} times` : ""}`,
    })),
  ];
  return (
    <Card>
      <CardHeading
        title="On the wire"
        hint="Both heads of one exchange, as this server received and sent them."
      >
        <div className="flex items-center gap-2">
          <Select
            label="Which exchange"
            options={options}
            value={entry === undefined ? LAST : chosen}
            onChange={setChosen}
          />
          <Hint title="What is left out">
            The cookie that proves the realm’s owner is hidden by the server: on
            a projector it would give the realm away. Everything else is what
            was really sent; header names are in lower case and in the order of
            the alphabet. Next and Node add further lines to the answer after
            this record is made: security headers, the date, the framing.
          </Hint>
        </div>
      </CardHeading>
      <div className="min-h-96 px-5 py-5 sm:px-7">
        {entry?.exchange === undefined ? (
          <p className="text-soft text-sm">Nothing was asked yet.</p>
        ) : (
          <ExchangeView
            key={entry.id}
            entry={entry}
            exchange={entry.exchange}
            views={views}
            sender={tellSender(entry.by)}
          />
        )}
      </div>
    </Card>
  );
}

/** The exchange that ended last: a run of alike ones counts by its newest. */
function newest(entries: LogEntry[]): LogEntry | undefined {
  return entries.reduce<LogEntry | undefined>(
    (last, entry) =>
      last === undefined || entry.lastAtMs >= last.lastAtMs ? entry : last,
    undefined,
  );
}

/** A path without the part that all of them share. */
function shortPath(path: string): string {
  return path.replace(/^\/api\/realms\/[^/]+/, "…");
}
