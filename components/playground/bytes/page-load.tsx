"use client";

import { useState } from "react";
import type { LaneView } from "@/components/duel/lane-view";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import { Range } from "@/components/ui/range";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Segmented } from "@/components/ui/segmented";
import type { WireAnswer } from "@/lib/http/measure-contract";
import { formatBytes } from "@/lib/lab/format";
import { measureWire } from "@/lib/lab/measure-client";

const WAYS = [
  { value: "cookie", name: "Cookie" },
  { value: "authorization", name: "Authorization" },
] as const;

type Way = (typeof WAYS)[number]["value"];

/** Longer values do not fit into Node’s 16 KiB of headers. */
const MOST_CHARACTERS = 15_000;

interface Measured {
  title: string;
  way: Way;
  answer: WireAnswer | null;
  fault: string;
}

/** Bytes that a page of many requests sends, counted on real sockets. */
export function PageLoad({
  views,
  realmId,
}: {
  views: LaneView[];
  realmId: string | null;
}) {
  const [requests, setRequests] = useState(30);
  const [way, setWay] = useState<Way>("cookie");
  const [rows, setRows] = useState<Measured[]>([]);
  const [busy, setBusy] = useState(false);

  async function measure() {
    if (realmId === null) return;
    setBusy(true);
    const measured: Measured[] = [];
    for (const { card, lane } of views) {
      if (lane.issued === null) continue;
      const { cookieName, credential } = lane.issued;
      const value =
        way === "cookie"
          ? `${cookieName}=${credential}`
          : `Bearer ${credential}`;
      const question = { header: way, value, requests };
      const answer =
        value.length > MOST_CHARACTERS
          ? null
          : await measureWire(realmId, question);
      measured.push({
        title: card.title,
        way,
        answer: answer?.ok ? answer.value : null,
        fault:
          answer === null
            ? "does not fit into one request"
            : answer.ok
              ? ""
              : answer.problem.detail,
      });
    }
    setRows(measured);
    setBusy(false);
  }

  return (
    <Card>
      <CardHeading
        title="One page, many requests"
        hint="The same request again and again over one connection, counted on this server’s sockets, by a Node client, without TLS."
      >
        <Hint title="Why HTTP/2 sends less">
          HTTP/2 keeps a table of header lines it has sent (HPACK, RFC 7541): a
          repeated line costs about a byte. The table holds 4,096 bytes, so a
          credential beyond about 3 KB is sent whole again each time. This
          client’s library, nghttp2, never puts Authorization into the table
          (RFC 7541 § 7.1.3); Chromium does, as measured elsewhere, so its
          repeated bearer line is small too. HTTP/1.1 has no table.
        </Hint>
      </CardHeading>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4 sm:px-7">
        <Segmented
          label="Sent as"
          options={WAYS}
          value={way}
          onChange={setWay}
        />
        <Range
          label="Requests"
          least={1}
          most={100}
          value={requests}
          onChange={setRequests}
        />
        <Button
          look="strong"
          disabled={busy || realmId === null}
          onClick={measure}
        >
          {busy ? "Counting …" : "Count the bytes"}
        </Button>
      </div>
      <ScrollRegion label="Bytes of one page" className="min-h-44">
        <WireTable rows={rows} />
      </ScrollRegion>
    </Card>
  );
}

const COUNTS = ["firstBytes", "laterBytes", "totalBytes"] as const;

function tell(sizeBytes: number | null): string {
  return sizeBytes === null ? "–" : formatBytes(Math.round(sizeBytes));
}

function WireTable({ rows }: { rows: Measured[] }) {
  if (rows.length === 0) {
    return (
      <p className="px-5 pb-5 text-soft text-sm sm:px-7">
        Nothing counted yet.
      </p>
    );
  }
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-soft text-xs">
        <tr>
          {["Lane", "Protocol", "First", "Each later one", "All"].map(
            (head, at) => (
              <th
                key={head}
                scope="col"
                className={`px-5 py-2 font-medium sm:px-7 ${at > 1 ? "text-right" : ""}`}
              >
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ title, way, answer, fault }) =>
          (["http1", "http2"] as const).map((protocol) => (
            <tr key={title + protocol} className="border-line border-t">
              <th scope="row" className="px-5 py-2 font-normal sm:px-7">
                {title}, {way === "cookie" ? "cookie" : "bearer"}
              </th>
              <td className="px-5 py-2 sm:px-7">
                {protocol === "http1" ? "HTTP/1.1" : "HTTP/2"}
              </td>
              {answer === null ? (
                <td colSpan={3} className="px-5 py-2 text-dead sm:px-7">
                  {fault}
                </td>
              ) : (
                COUNTS.map((which) => (
                  <td
                    key={which}
                    className="whitespace-nowrap px-5 py-2 text-right font-mono text-xs sm:px-7"
                  >
                    {tell(answer[protocol][which])}
                  </td>
                ))
              )}
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
