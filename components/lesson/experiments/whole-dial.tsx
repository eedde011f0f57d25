"use client";

import { useEffect, useEffectEvent, useState } from "react";
import DialPanel from "@/components/playground/dial/dial-panel";
import type { DialAnswer } from "@/lib/http/measure-contract";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import { camel } from "@/lib/measure/cells";
import type { ExperimentProps } from "./experiment-props";

/** The playground's dial, in a realm of this browser. */
export default function WholeDial({ cards, onMeasured }: ExperimentProps) {
  const [realmId, setRealmId] = useState<string | null>(null);
  const [fault, setFault] = useState("");

  const open = useEffectEvent(async () => {
    const found = await findOrOpenRealm();
    if (found.ok) setRealmId(found.value.realmId);
    else setFault(found.problem.detail);
  });
  useEffect(() => {
    open();
  }, []);

  /** How long a copy lived after a logout; the other acts prove no reason. */
  function report({ act, rows }: DialAnswer) {
    if (act !== "revoke") return;
    const figures = rows.map(({ strategy, survivalSec }) => [
      `${camel(strategy)}SurvivalSec`,
      survivalSec,
    ]);
    onMeasured(Object.fromEntries(figures));
  }

  return (
    <div className="[&_section]:rounded-none [&_section]:border-0">
      <p role="alert" className="px-5 pt-4 text-dead text-sm empty:hidden">
        {fault}
      </p>
      <DialPanel scene={{ realmId }} cards={cards} onMeasured={report} />
    </div>
  );
}
