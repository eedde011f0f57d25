import { useEffect, useEffectEvent, useState } from "react";
import type { Figures } from "@/lib/http/finding-contract";
import type { JobAnswer, JobRequest } from "@/lib/http/job-contract";
import { askForJob, beginJob, cancelJob, keptJob } from "@/lib/lab/job-client";

const ASK_EVERY_MS = 300;

/**
 * One job of this tab: begins it, asks how far it is, finds it again after a
 * reload. Once nobody asks any more, the server cancels it.
 */
export function useJob(
  kind: JobRequest["kind"],
  onMeasured: (figures: Figures) => void,
) {
  const [id, setId] = useState<string | null>(null);
  const [job, setJob] = useState<JobAnswer | null>(null);
  const [fault, setFault] = useState("");
  const busy = job?.phase === "waiting" || job?.phase === "running";

  function forget() {
    keptJob.forget(kind);
    setId(null);
  }

  const ask = useEffectEvent(async (asked: string) => {
    const answer = await askForJob(asked);
    if (!answer.ok) {
      // No answer may pass; a job that is unknown has ended long ago.
      if (answer.problem.status !== 404) return true;
      setJob(null);
      forget();
      return false;
    }
    const { value } = answer;
    setJob(value);
    if (value.phase === "waiting" || value.phase === "running") return true;
    if (value.phase === "done") onMeasured(value.finding?.figures ?? {});
    return false;
  });

  const onOpen = useEffectEvent(() => setId(keptJob.read(kind)));
  useEffect(() => {
    onOpen();
  }, []);

  useEffect(() => {
    if (id === null) return;
    let isLeft = false;
    async function follow(followed: string) {
      while (!isLeft && (await ask(followed))) {
        await new Promise((next) => setTimeout(next, ASK_EVERY_MS));
      }
    }
    follow(id);
    return () => {
      isLeft = true;
    };
  }, [id]);

  async function begin(request: JobRequest) {
    setFault("");
    const answer = await beginJob(request);
    if (!answer.ok) return setFault(answer.problem.detail);
    keptJob.keep(kind, answer.value.id);
    setJob(answer.value);
    return setId(answer.value.id);
  }

  async function cancel() {
    if (id !== null) await cancelJob(id);
  }

  return { job, busy, fault, begin, cancel };
}
