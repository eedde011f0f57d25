"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/http/finding-contract";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import { tryTwoByTwo } from "@/lib/lab/two-by-two";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";

/** Two formats by two carriers, asked for real by this browser. */
export default function TwoByTwo({ onMeasured }: ExperimentProps) {
  const [found, setFound] = useState<Finding | null>(null);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    const realm = await findOrOpenRealm();
    const answer = realm.ok ? await tryTwoByTwo(realm.value.realmId) : realm;
    if (answer.ok) {
      setFound(answer.value);
      onMeasured(answer.value.figures);
    }
    setFault(answer.ok ? "" : answer.problem.detail);
    setBusy(false);
  }

  const onOpen = useEffectEvent(run);
  useEffect(() => {
    onOpen();
  }, []);

  return (
    <div className="space-y-4 px-5 py-5 sm:px-7">
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {found === null ? (
        <p role="status" className="min-h-40 text-soft text-sm">
          Logging Bob in twice, and asking four ways …
        </p>
      ) : (
        <FindingView finding={found} />
      )}
      <Button look="small" disabled={busy} onClick={run}>
        {busy ? "Running …" : "Run again"}
      </Button>
    </div>
  );
}
