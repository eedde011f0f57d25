"use client";

import { useState } from "react";
import { useNow } from "@/components/lab/use-now";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Check } from "@/components/ui/check";
import { Hint } from "@/components/ui/hint";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { TableHead } from "@/components/ui/table-head";
import type { RedisKeyView } from "@/lib/http/contract";
import { countOf, formatBytes } from "@/lib/lab/format";
import { KeyRow } from "./key-row";
import { useRealmKeys } from "./use-realm-keys";

const HEADS = ["Key", "Type", "Value", "TTL", "Bytes"];

/** Keys that are listed; a realm may hold hundreds. */
const MOST_LISTED = 60;

/** The realm’s keys, live. The lab’s own are folded away until asked for. */
export function KeyTable({ realmId }: { realmId: string | null }) {
  const read = useRealmKeys(realmId);
  const nowMs = useNow();
  const [all, setAll] = useState(false);
  const keys = read?.snapshot.redisKeys ?? [];
  const shown = keys.filter(({ role }) => all || role === "state");
  const listed = shown.slice(0, MOST_LISTED);
  const agoSec = read === null ? 0 : Math.max(0, (nowMs - read.atMs) / 1000);
  return (
    <Card>
      <CardHeading
        title="Redis keys"
        hint={`${countOf(shown.length, "key")}, ${formatBytes(bytesOf(shown))} by MEMORY USAGE. Each starts realm:{${realmId ?? "…"}}:`}
      >
        <div className="flex items-center gap-2">
          <Check words="with the lab’s own" checked={all} onChange={setAll} />
          <Hint title="Whose keys these are">
            State is what a strategy needs to do its work, its user index
            included. Bookkeeping is the lab’s list of credentials that nobody
            else would keep. Housekeeping is the realm itself: users, clock,
            signing keys. Secrets are not shown.
          </Hint>
        </div>
      </CardHeading>
      <ScrollRegion label="Redis keys" className="min-h-60">
        <table className="w-full text-left text-sm">
          <TableHead heads={HEADS} />
          <tbody>
            {listed.map((key) => (
              <KeyRow key={key.key} view={key} agoSec={agoSec} />
            ))}
          </tbody>
        </table>
        {listed.length === 0 && (
          <p className="px-5 py-4 text-soft text-sm sm:px-7">
            Nothing is kept for any login at the moment.
          </p>
        )}
        {shown.length > listed.length && (
          <p className="px-5 py-3 text-soft text-sm sm:px-7">
            … and {shown.length - listed.length} more.
          </p>
        )}
      </ScrollRegion>
    </Card>
  );
}

function bytesOf(keys: RedisKeyView[]): number {
  return keys.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
