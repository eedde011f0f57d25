import { processWide } from "@/lib/process-wide";
import { RealmProblem } from "@/lib/realms/realm";

/** Measurements that may wait for the one under way. */
const MOST_WAITING = 8;

/** Thrown when too many measurements wait already. */
export class TooBusy extends RealmProblem {
  readonly problem = "too-many-requests";
  override readonly retryAfterSec = 2;

  constructor() {
    super("Other measurements are under way; they would disturb each other.");
  }
}

/** Runs measurements one after the other, so that none disturbs another. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Throws `TooBusy` when the queue is full. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= MOST_WAITING) throw new TooBusy();
    this.waiting += 1;
    const mine = this.last.then(work, work);
    this.last = mine;
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}

/** This process's queue. */
export function measuring(): OneAtATime {
  return processWide("measuring", () => new OneAtATime());
}
