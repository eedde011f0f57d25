"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { formatElapsed } from "@/lib/lab/format";
import { measure } from "@/lib/lab/measure-client";
import {
  SCENARIO_IDS,
  SCENARIOS,
  type ScenarioId,
} from "@/lib/measure/scenarios";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { useRun } from "./use-run";

const CASES = SCENARIO_IDS.map((value) => ({
  value,
  label: SCENARIOS[value].title,
  detail: SCENARIOS[value].asks,
}));

/** A case and a design, and four real events. */
export default function DecisionLab({ cards, onMeasured }: ExperimentProps) {
  const [scenario, setScenario] = useState<ScenarioId>("everything");
  const [design, setDesign] = useState<string>("all");
  const only = design === "all" ? {} : { only: design };
  const { found, fault, busy, run } = useRun<MeasuredAnswer>(
    () => measure("scenario", { scenario, ...only }),
    onMeasured,
  );
  const designs = [
    { value: "all", label: "All six designs", detail: "side by side" },
    ...cards.map(({ id, title, summary }) => ({
      value: id as string,
      label: title,
      detail: summary,
    })),
  ];

  return (
    <div aria-busy={busy} className="space-y-4 px-5 py-5 sm:px-7">
      <div className="flex flex-wrap items-center gap-3">
        <Select
          label="Case"
          options={CASES}
          value={scenario}
          onChange={setScenario}
          disabled={busy}
        />
        <Select
          label="Design"
          options={designs}
          value={design}
          onChange={setDesign}
          disabled={busy}
        />
        <Button look="strong" disabled={busy} onClick={run}>
          {busy ? "Running …" : "Let it happen"}
        </Button>
      </div>
      <p className="max-w-prose text-pretty font-serif text-lg">
        {SCENARIOS[scenario].asks}
      </p>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {found !== null && <FindingView finding={found} />}
      <p role="status" className="min-h-5 text-soft text-sm">
        {busy && "The server runs it: logout, demotion, outage, theft …"}
        {!busy &&
          found !== null &&
          `Run on this server in ${formatElapsed(found.elapsedMs)}.`}
      </p>
    </div>
  );
}
