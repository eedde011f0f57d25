import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobAnswer } from "@/lib/http/job-contract";

/** How far a job is: its place in the queue, its step, its rate. */
export function JobProgress({
  job,
  after = "",
}: {
  job: JobAnswer;
  /** What is to be said of its end, however it came. */
  after?: string;
}) {
  const { phase, ahead, progress, detail } = job;
  return (
    <div className="space-y-2 text-sm">
      <p role="status" className="text-soft">
        {phase === "waiting" && waitingWords(ahead)}
        {phase === "running" && "It runs in a process of its own."}
        {phase === "cancelled" && `Cancelled. ${after}`}
        {phase === "done" && `Done. ${after}`}
        {phase === "failed" && detail}
      </p>
      {phase === "running" && progress !== null && (
        <>
          <ProgressBar
            label={`${progress.step}, ${progress.label}`}
            done={progress.done}
            of={progress.of}
          />
          <p className="flex flex-wrap justify-between gap-x-6 font-mono text-xs">
            <span>
              {progress.step} · {progress.label}
            </span>
            <span className="text-right">
              {count(progress.done)}
              {progress.of !== null && ` of ${count(progress.of)}`}
              {" · "}
              {count(progress.perSec)} a second
            </span>
          </p>
        </>
      )}
    </div>
  );
}

function waitingWords(ahead: number): string {
  if (ahead === 0) return "It is about to begin.";
  const jobs = ahead === 1 ? "One other job comes" : `${ahead} other jobs come`;
  return `${jobs} first. Jobs run one at a time; they would disturb each other.`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
