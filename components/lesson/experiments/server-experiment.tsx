"use client";

import { Button } from "@/components/ui/button";
import { formatElapsed } from "@/lib/lab/format";
import { measure } from "@/lib/lab/measure-client";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { useRun } from "./use-run";

/** An experiment that the server runs with real parts of its own. */
export default function ServerExperiment({
  measurement,
  onMeasured,
}: ExperimentProps) {
  const { found, fault, busy, run } = useRun(
    () => measure(named(measurement)),
    onMeasured,
  );

  return (
    <div data-fits aria-busy={busy} className="space-y-4 px-5 py-5 sm:px-7">
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {found === null ? (
        <p role="status" className="min-h-40 text-soft text-sm">
          {busy ? "The server runs it …" : "Nothing was measured."}
        </p>
      ) : (
        <FindingView finding={found} />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="small" disabled={busy} onClick={run}>
          {busy ? "Running …" : "Run again"}
        </Button>
        {found !== null && (
          <p role="status" className="text-soft text-sm">
            Run on this server in {formatElapsed(found.elapsedMs)}.
          </p>
        )}
      </div>
    </div>
  );
}

function named(measurement: ExperimentProps["measurement"]) {
  if (measurement !== undefined) return measurement;
  throw new Error("The list gives every server experiment a measurement.");
}
