import type { JobAnswer, JobRequest } from "@/lib/http/job-contract";
import { type Answer, call } from "./call";

/** Heavy measuring on the server: begun, asked for, cancelled. */

const JOBS = "/api/measure/jobs";

export function beginJob(job: JobRequest): Promise<Answer<JobAnswer>> {
  return call(JOBS, { method: "POST", body: job });
}

/** How far it is. A job that nobody asks for is cancelled by the server. */
export function askForJob(id: string): Promise<Answer<JobAnswer>> {
  return call(`${JOBS}/${id}`);
}

export function cancelJob(id: string): Promise<Answer<unknown>> {
  return call(`${JOBS}/${id}`, { method: "DELETE" });
}

/** The job of this tab, so that a reload finds it again. */
export const keptJob = {
  read: (kind: string) => sessionStorage.getItem(keyOf(kind)),
  keep: (kind: string, id: string) => sessionStorage.setItem(keyOf(kind), id),
  forget: (kind: string) => sessionStorage.removeItem(keyOf(kind)),
};

function keyOf(kind: string): string {
  return `still-logged-in:job:${kind}`;
}
