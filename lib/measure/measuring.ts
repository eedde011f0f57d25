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
  private readonly waiting = new Set<string>();

  /**
   * Runs work for somebody, one work at a time for each. Throws `TooBusy` when
   * the queue is full or has work of theirs already.
   */
  async run<Result>(
    whose: string,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const { size } = this.waiting;
    if (size >= MOST_WAITING || this.waiting.has(whose)) throw new TooBusy();
    this.waiting.add(whose);
    const mine = this.last.then(work, work);
    this.last = mine;
    try {
      return await mine;
    } finally {
      this.waiting.delete(whose);
    }
  }
}

/**
 * This process's queues: what a visitor's realm measures must not wait for
 * programs that sleep through a timeout.
 */
export function measuring(
  queue: "realms" | "programs" | "attacks",
): OneAtATime {
  return processWide(`measuring:${queue}`, () => new OneAtATime());
}
