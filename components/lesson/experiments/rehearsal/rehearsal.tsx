"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { formatElapsed } from "@/lib/lab/format";
import { measureLive } from "@/lib/lab/measure-live";
import {
  type MigrationPlan,
  REHEARSAL,
  type RehearsedDay,
} from "@/lib/lessons/rehearsal";
import FindingView from "../../finding-view";
import type { ExperimentProps } from "../experiment-props";
import { useRun } from "../use-run";
import { DayChart } from "./day-chart";
import { DayTable } from "./day-table";
import { PlanForm } from "./plan-form";
import { tellDay, tellEnd } from "./tell-rehearsal";

/** Too early on purpose: what follows is seen before it is explained. */
const FIRST_PLAN: MigrationPlan = {
  stopDay: REHEARSAL.stopDay.usual,
  cutOffDay: 25,
  rollback: "none",
  rollbackAfterDays: REHEARSAL.rollbackAfterDays.usual,
};

/** A migration rehearsed by the server, a bar for each day as it is lived. */
export default function Rehearsal({ onMeasured }: ExperimentProps) {
  const [plan, setPlan] = useState(FIRST_PLAN);
  const [lived, setLived] = useState<MigrationPlan>(FIRST_PLAN);
  const [days, setDays] = useState<readonly RehearsedDay[]>([]);
  const { found, fault, busy, run } = useRun<MeasuredAnswer>(() => {
    setLived(plan);
    setDays([]);
    return measureLive<RehearsedDay>(
      "migration-rehearsal",
      { ...plan },
      (day) => setDays((before) => [...before, day]),
    );
  }, onMeasured);

  const complete = !busy && found !== null && days.length > REHEARSAL.lastDay;
  const told = complete
    ? tellEnd(found.figures, lived.rollback === "old-build")
    : "";
  return (
    <div aria-busy={busy} className="space-y-5 px-5 py-5 sm:px-7">
      <PlanForm plan={plan} onChange={setPlan} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" disabled={busy} onClick={run}>
          {busy ? "The days go by …" : "Rehearse this plan"}
        </Button>
        <p className="text-sm tabular-nums">{tellDay(days)}</p>
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      <DayChart days={days} plan={lived} summary={told || tellDay(days)} />
      <p role="status" className="min-h-14 font-serif text-lg leading-snug">
        {told}
      </p>
      {complete && (
        <>
          <FindingView finding={found} />
          <DayTable days={days} />
          <p className="text-soft text-sm">
            Lived through on this server in {formatElapsed(found.elapsedMs)}.
          </p>
        </>
      )}
    </div>
  );
}
