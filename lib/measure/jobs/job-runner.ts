import { setTimeout as sleep } from "node:timers/promises";
import type { Finding } from "@/lib/http/finding-contract";
import type {
  JobAnswer,
  JobChoices,
  JobPhase,
  JobProgress,
} from "@/lib/http/job-contract";
import type { Lab } from "@/lib/realms/lab";
import { RealmProblem } from "@/lib/realms/realm";
import { randomId } from "@/lib/tokens/digest";
import type { JobBoard } from "./job-board";

const BEAT_MS = 200;

/** A Redis that is away for longer ends the job; a short pause does not. */
const PATIENCE_MS = 8_000;

/** What a job's work is given, and tells as it goes. */
export interface JobRun {
  id: string;
  signal: AbortSignal;
  tell(told: { progress?: JobProgress | null; finding?: Finding }): void;
}

export type JobWork = (lab: Lab, run: JobRun) => Promise<void>;

/** A job that was begun: `over` settles when everything is cleaned up. */
export interface BegunJob {
  answer: JobAnswer;
  over: Promise<JobPhase>;
}

/**
 * Queues a job and runs it in its turn. It goes on while somebody asks for it;
 * whatever ends it, what it made is taken away. Throws `TooBusy`.
 */
export async function beginJob(
  lab: Lab,
  board: JobBoard,
  kind: JobChoices["kind"],
  work: JobWork,
): Promise<BegunJob> {
  const id = randomId(16);
  const answer: JobAnswer = {
    ...{ id, kind, phase: "waiting", ahead: 0, detail: "" },
    progress: null,
    finding: null,
  };
  await board.add(answer);
  answer.ahead = await board.ahead(id);
  const job = { ...answer };
  return { answer, over: followThrough(lab, board, job, work) };
}

async function followThrough(
  lab: Lab,
  board: JobBoard,
  job: JobAnswer,
  work: JobWork,
): Promise<JobPhase> {
  try {
    job.phase = (await itsTurn(board, job))
      ? await perform(lab, board, job, work)
      : "cancelled";
  } catch (error) {
    job.phase = "failed";
    job.detail = wordsFor(error);
  }
  // Where Redis stays away nothing can be told; each key ends by itself.
  await new Patience()
    .until(async () => {
      await board.write(job);
      await board.remove(job.id);
      return true;
    })
    .catch(() => undefined);
  return job.phase;
}

/** Waits in the queue; false when nobody wants the job any more. */
async function itsTurn(board: JobBoard, job: JobAnswer): Promise<boolean> {
  const answer = await new Patience().until(async () => {
    if (!(await board.isWanted(job.id))) return "unwanted";
    job.ahead = await board.ahead(job.id);
    if (job.ahead === 0 && (await board.takeTurn(job.id))) return "its turn";
    await board.write(job);
    return undefined;
  });
  return answer === "its turn";
}

async function perform(
  lab: Lab,
  board: JobBoard,
  job: JobAnswer,
  work: JobWork,
): Promise<JobPhase> {
  const stop = new AbortController();
  let isOver = false;
  job.phase = "running";
  const working = work(lab, {
    id: job.id,
    signal: stop.signal,
    tell: (told) => Object.assign(job, told),
  }).finally(() => {
    isOver = true;
  });
  // It is waited for below, after the last beat.
  working.catch(() => undefined);
  await new Patience()
    .until(async () => {
      if (isOver) return true;
      // While it cleans up nobody has to ask, but the turn is still its own.
      const mayGoOn = await board.isWanted(job.id);
      const isMine = await board.takeTurn(job.id);
      if (!mayGoOn || !isMine) stop.abort();
      await board.write(job);
      return undefined;
    }, working)
    .catch((error) => stop.abort(error));
  try {
    await working;
    return "done";
  } catch (error) {
    const isCancelled = stop.signal.aborted && stop.signal.reason === error;
    if (isCancelled && (error as Error).name === "AbortError") {
      return "cancelled";
    }
    throw error;
  }
}

/** Asks Redis again and again, and bears that it is away for a moment. */
class Patience {
  private heardAt = performance.now();

  /** Until `ask` answers something. Throws when Redis stays away. */
  async until<Answer>(
    ask: () => Promise<Answer | undefined>,
    sooner?: Promise<unknown>,
  ): Promise<Answer> {
    const early = sooner?.catch(() => undefined) ?? new Promise(() => {});
    for (;;) {
      const answer = await ask().then(
        (value) => {
          this.heardAt = performance.now();
          return value;
        },
        (error) => {
          if (performance.now() - this.heardAt > PATIENCE_MS) throw error;
          return undefined;
        },
      );
      if (answer !== undefined) return answer;
      await Promise.race([early, sleep(BEAT_MS)]);
    }
  }
}

/** Only what was meant for readers is told to them. */
function wordsFor(error: unknown): string {
  if (error instanceof RealmProblem) return error.message;
  console.error(error);
  return "It failed on the server; what it made is taken away.";
}
