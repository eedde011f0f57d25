import { type Answer, call } from "@/lib/lab/call";
import type { LastRun, OpenRun, RunAnswer, RunOpened } from "./contract";

/** Writes a run down; its window is opened by the page. */
export function openRun(body: OpenRun): Promise<Answer<RunOpened>> {
  return call("/api/cookie-lab", { method: "POST", body });
}

/** What a run has shown so far. */
export function readRun(run: string): Promise<Answer<RunAnswer>> {
  return call(`/api/cookie-lab/${run}`);
}

/** What a browser on the server's own machine has shown last. */
export function readLastRun(): Promise<Answer<LastRun>> {
  return call("/api/cookie-lab");
}

/** Lets a run go: two windows at once would share one jar. */
export function endRun(run: string): Promise<Answer<unknown>> {
  return call(`/api/cookie-lab/${run}`, { method: "DELETE" });
}
