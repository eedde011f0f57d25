"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Range } from "@/components/ui/range";
import type { Figures } from "@/lib/http/finding-contract";
import { formatElapsed } from "@/lib/lab/format";
import { measure } from "@/lib/lab/measure-client";
import { FindingBars } from "../finding-bars";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { KNOBS, type Knob } from "./knobs";
import { useRun } from "./use-run";

/** An experiment with a slider: what was found is kept beside earlier runs. */
export default function KnobExperiment(props: ExperimentProps) {
  const knob = props.measurement && KNOBS[props.measurement];
  if (knob === undefined) return null;
  return <Turned {...props} knob={knob} />;
}

function Turned({
  measurement,
  onMeasured,
  knob,
}: ExperimentProps & { knob: Knob }) {
  const { option, label, unit, least, most, start, figure } = knob;
  const [value, setValue] = useState(start);
  const [earlier, setEarlier] = useState<ReadonlyMap<number, number>>(
    new Map(),
  );
  const { found, fault, busy, run } = useRun(async () => {
    const answer = await measure(measurement ?? "denylist-growth", {
      [option]: value,
    });
    const result = answer.ok ? answer.value.figures[figure] : undefined;
    if (typeof result === "number") {
      setEarlier((runs) => new Map(runs).set(value, result));
    }
    return answer;
  }, report);

  /** The lesson's evidence is that of the setting which its text describes. */
  function report(figures: Figures) {
    if (value === start) onMeasured(figures);
  }

  const bars = [...earlier]
    .sort(([one], [other]) => one - other)
    .map(([at, result]) => ({ label: `${at} ${unit}`, value: result }));
  return (
    <div data-fits aria-busy={busy} className="space-y-5 px-5 py-5 sm:px-7">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Range
          label={label}
          least={least}
          most={most}
          value={value}
          shown={`${value} ${unit}`}
          onChange={setValue}
        />
        <Button look="small" disabled={busy} onClick={run}>
          {busy ? "Running …" : `Run with ${value} ${unit}`}
        </Button>
        <p role="status" className="text-soft text-sm">
          {busy
            ? "The server runs it …"
            : found !== null && `Run in ${formatElapsed(found.elapsedMs)}.`}
        </p>
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {found !== null && <FindingView finding={found} />}
      {bars.length > 1 && (
        <FindingBars
          caption={knob.figureLabel}
          unit={knob.figureUnit}
          bars={bars}
        />
      )}
    </div>
  );
}
