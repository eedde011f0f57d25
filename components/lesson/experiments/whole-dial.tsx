"use client";

import { useEffect, useEffectEvent, useState } from "react";
import DialPanel from "@/components/playground/dial/dial-panel";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import type { ExperimentProps } from "./experiment-props";

/** The playground's dial, in a realm of this browser. */
export default function WholeDial({ cards }: ExperimentProps) {
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

  return (
    <div className="[&_section]:rounded-none [&_section]:border-0">
      <p role="alert" className="px-5 pt-4 text-dead text-sm empty:hidden">
        {fault}
      </p>
      <DialPanel scene={{ realmId }} cards={cards} />
    </div>
  );
}
