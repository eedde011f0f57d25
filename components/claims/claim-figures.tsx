"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { measure as measureNow } from "@/lib/lab/measure-client";
import type { ClaimFigure } from "@/lib/lessons/claims";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import { useLedger } from "./use-ledger";

/** A claim's figures as this server measured them last, and a way to do it now. */
export function ClaimFigures({
  measure,
  figures,
}: {
  measure: MeasurementId;
  figures: ClaimFigure[];
}) {
  const { ledger, keep } = useLedger();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const measured = ledger[measure];

  async function onMeasure() {
    setBusy(true);
    const answer = await measureNow(measure);
    if (answer.ok) keep(answer.value);
    setFault(answer.ok ? "" : answer.problem.detail);
    setBusy(false);
  }

  return (
    <div className="mt-4 rounded-lg bg-wash px-4 py-3">
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {figures.map((figure) => (
          <div
            key={figure.name}
            className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 text-sm"
          >
            <dt className="text-soft">{figure.label}</dt>
            <dd className="text-right sm:whitespace-nowrap font-bold font-mono">
              <FigureValue figure={figure} measured={measured} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-3 noscript:hidden">
        <p role="status" className="text-soft text-xs noscript:hidden">
          {tellWhen(measured, busy)}
        </p>
        <Button look="small" disabled={busy} onClick={onMeasure}>
          {busy ? "Measuring …" : measured ? "Measure again" : "Measure now"}
        </Button>
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
    </div>
  );
}

/** What was measured; and whether it is what it has to be, to the byte. */
function FigureValue({
  figure: { name, unit, exact },
  measured,
}: {
  figure: ClaimFigure;
  measured: MeasuredAnswer | undefined;
}) {
  const value = measured?.figures[name];
  if (value === undefined) {
    return (
      <span className="font-normal text-soft">
        {exact === undefined ? "–" : `expected ${told(exact, unit)}`}
      </span>
    );
  }
  const agrees = exact === undefined || exact === value;
  return (
    <span className="inline-flex items-center gap-1.5">
      {told(value, unit)}
      {exact !== undefined &&
        (agrees ? (
          <Check
            aria-label="as expected, exactly"
            className="size-4 text-alive"
          />
        ) : (
          <TriangleAlert
            aria-label={`expected ${exact}`}
            className="size-4 text-dead"
          />
        ))}
    </span>
  );
}

function told(value: number | string, unit: string): string {
  return `${value.toLocaleString("en")} ${unit}`.trim();
}

function tellWhen(measured: MeasuredAnswer | undefined, busy: boolean) {
  if (busy) return "The server measures …";
  if (measured === undefined) return "Not measured on this server yet.";
  const at = new Date(measured.measuredAtMs).toLocaleString("en", {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  return `Measured on this server, ${at}, in ${measured.elapsedMs} ms.`;
}
