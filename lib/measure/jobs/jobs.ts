import type { JobAnswer, JobChoices } from "@/lib/http/job-contract";
import { processWide } from "@/lib/process-wide";
import { type Lab, lab } from "@/lib/realms/lab";
import { crackJob } from "./crack-job";
import { JobBoard } from "./job-board";
import { beginJob } from "./job-runner";
import { memoryJob } from "./memory-job";

/** The jobs of this deployment. */
export function jobBoard(): JobBoard {
  return processWide("job-board", () => new JobBoard(lab().redis));
}

/** Queues what was chosen; this process runs it in its turn. Throws `TooBusy`. */
export async function startJob(
  lab: Lab,
  choices: JobChoices,
): Promise<JobAnswer> {
  const work =
    choices.kind === "memory" ? memoryJob(choices) : crackJob(choices);
  return (await beginJob(lab, jobBoard(), choices.kind, work)).answer;
}
