"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { Finding } from "@/lib/http/finding-contract";
import type { Answer } from "@/lib/lab/call";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import { tryTwoByTwo } from "@/lib/lab/two-by-two";
import { FindingCell } from "../finding-cell";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { useRun } from "./use-run";

const FORMATS = [
  { value: "jwt", name: "JWT" },
  { value: "id", name: "Opaque id" },
] as const;

const CARRIERS = [
  { value: "cookie", name: "Cookie" },
  { value: "header", name: "Authorization header" },
] as const;

type Format = (typeof FORMATS)[number]["value"];
type Carrier = (typeof CARRIERS)[number]["value"];

/** Two formats by two carriers, asked for real by this browser. */
export default function TwoByTwo({ onMeasured }: ExperimentProps) {
  const { found, fault, busy, run } = useRun(askFourWays, onMeasured);

  return (
    <div className="space-y-5 px-5 py-5 sm:px-7">
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {found === null ? (
        <p role="status" className="min-h-64 text-soft text-sm">
          {busy
            ? "Logging Bob in twice, and asking four ways …"
            : "Nothing was measured."}
        </p>
      ) : (
        <>
          <OneOfFour found={found} />
          <details>
            <summary className="min-h-11 py-2.5 font-medium text-sm">
              All four in one table
            </summary>
            <FindingView finding={found} />
          </details>
        </>
      )}
      <Button look="small" disabled={busy} onClick={run}>
        {busy ? "Running …" : "Run again"}
      </Button>
    </div>
  );
}

async function askFourWays(): Promise<Answer<Finding>> {
  const realm = await findOrOpenRealm();
  return realm.ok ? tryTwoByTwo(realm.value.realmId) : realm;
}

/** Turn one switch at a time, and see which answers move with it. */
function OneOfFour({ found }: { found: Finding }) {
  const [format, setFormat] = useState<Format>("jwt");
  const [carrier, setCarrier] = useState<Carrier>("cookie");
  const [table] = found.tables;
  const place = (format === "jwt" ? 0 : 2) + (carrier === "cookie" ? 0 : 1);
  const row = table?.rows[place];
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        <Segmented
          label="Format"
          options={FORMATS}
          value={format}
          onChange={setFormat}
        />
        <Segmented
          label="Carrier"
          options={CARRIERS}
          value={carrier}
          onChange={setCarrier}
        />
      </div>
      <table aria-live="polite" className="mt-4 w-full text-left text-sm">
        <caption className="sr-only">{row?.label}</caption>
        <tbody>
          {row?.cells.map((cell, index) => (
            <tr
              key={table?.columns[index + 1]}
              className="border-line border-t align-top"
            >
              <th scope="row" className="py-2 pr-4 font-normal text-soft">
                {table?.columns[index + 1]}
              </th>
              <FindingCell cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
