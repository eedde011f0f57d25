import { useEffect, useEffectEvent, useState } from "react";
import type { Figures, Finding } from "@/lib/http/finding-contract";
import type { Answer } from "@/lib/lab/call";

/** Runs an experiment once it is opened, and again when asked. */
export function useRun<Found extends Finding>(
  experiment: () => Promise<Answer<Found>>,
  onMeasured: (figures: Figures) => void,
) {
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    const answer = await experiment();
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

  return { found, fault, busy, run };
}
