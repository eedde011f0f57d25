import type { LaneScene } from "./scene";

/** What Redis holds for this credential, as the last check read it. */
export function sessionRecord(lane: LaneScene): string | null {
  for (const step of lane.runs.check?.trace.steps ?? []) {
    if (step.kind === "redis" && step.command === "GETEX") return step.reply;
  }
  return null;
}
