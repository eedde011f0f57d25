"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import { Range } from "@/components/ui/range";
import { Segmented } from "@/components/ui/segmented";
import type { DialAct, DialAnswer } from "@/lib/http/measure-contract";
import { formatElapsed, formatSpan } from "@/lib/lab/format";
import { measureDial } from "@/lib/lab/measure-client";
import type { PanelProps } from "../panel-props";
import { DialTable } from "./dial-table";

const STOPS = [60, 300, 900, 3_600, 86_400, 30 * 86_400];

const SETTLED_MS = 300;

const ACTS = [
  { value: "revoke", name: "Log out everywhere" },
  { value: "rotate", name: "Rotate the keys" },
  { value: "nothing", name: "Only wait" },
] as const;

/** All strategies side by side: what a check costs, and what survives it. */
export default function DialPanel({
  scene,
  cards,
  onMeasured,
}: Pick<PanelProps, "cards"> & {
  scene: Pick<PanelProps["scene"], "realmId">;
  onMeasured?: (answer: DialAnswer) => void;
}) {
  const [stop, setStop] = useState(3);
  const [act, setAct] = useState<DialAct>("revoke");
  const [measured, setMeasured] = useState<DialAnswer | null>(null);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const { realmId } = scene;
  const ttlSec = STOPS[stop] ?? 3_600;
  const stale =
    measured !== null && (measured.ttlSec !== ttlSec || measured.act !== act);

  async function measure() {
    if (realmId === null) return;
    setBusy(true);
    const answer = await measureDial(realmId, { ttlSec, act });
    if (answer.ok) {
      setMeasured(answer.value);
      onMeasured?.(answer.value);
    }
    setFault(answer.ok ? "" : answer.problem.detail);
    setBusy(false);
  }

  const onChoice = useEffectEvent(measure);

  // Measured when it is opened, and again once a knob has come to rest.
  useEffect(() => {
    if (realmId === null || ttlSec === 0 || act === null) return;
    const timer = setTimeout(onChoice, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [realmId, ttlSec, act]);

  return (
    <Card>
      <CardHeading
        title="The dial"
        hint="From “nobody can end it” to “the next check knows”: what each step costs."
      >
        <Hint title="How it is measured">
          The server opens a scratch realm for each strategy, with this realm’s
          settings, logs in, counts the commands of one real check, asks Redis
          for MEMORY USAGE, performs the act, and moves that realm’s clock until
          the copy is refused. In your own realm the clock would take your
          experiment along. A session is kept in use while it waits.
        </Hint>
      </CardHeading>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4 sm:px-7">
        <Range
          label="Lifetime"
          least={0}
          most={STOPS.length - 1}
          value={stop}
          shown={formatSpan(ttlSec)}
          onChange={setStop}
        />
        <Segmented
          label="What is done to the login"
          options={ACTS}
          value={act}
          onChange={setAct}
        />
        <Button
          look="strong"
          disabled={busy || realmId === null}
          onClick={measure}
        >
          {busy ? "Measuring …" : "Measure again"}
        </Button>
      </div>
      <p role="alert" className="px-5 text-dead text-sm empty:hidden sm:px-7">
        {fault}
      </p>
      <div aria-busy={busy}>
        <DialTable measured={measured} cards={cards} />
      </div>
      <p className="min-h-10 px-5 pb-5 text-soft text-sm sm:px-7">
        {measured !== null &&
          `Measured in ${formatElapsed(measured.elapsedMs)}, for a lifetime of ${formatSpan(measured.ttlSec)}.${stale ? " You have turned a knob since." : ""} An unused session would end after ${formatSpan(measured.idleSec)}.`}
      </p>
    </Card>
  );
}
