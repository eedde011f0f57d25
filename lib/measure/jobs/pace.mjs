const COMMANDS_PER_SEC = 8_000;
const TELL_EVERY_MS = 100;

/** Sends batches no faster than a shared Redis can bear, and tells how far. */
export class Pace {
  dueAt = 0;
  toldAt = 0;
  isQuiet = false;

  constructor(tell) {
    this.tell = tell;
  }

  begin(step, label, of) {
    this.step = { step, label, of };
    this.startedAt = performance.now();
    this.toldAt = 0;
  }

  /**
   * Sends commands when their turn has come; `done` entries are then done.
   * `weight` is what the batch counts for. Throws the first error among them.
   */
  async send(redis, commands, done, weight = commands.length) {
    const waitMs = this.dueAt - performance.now();
    if (waitMs > 0) await new Promise((go) => setTimeout(go, waitMs));
    // A turn that was missed is made up for once: never a flood after a stall.
    const intervalMs = (weight / COMMANDS_PER_SEC) * 1000;
    const earliest = performance.now() - intervalMs;
    this.dueAt = Math.max(this.dueAt, earliest) + intervalMs;
    const replies = await redis.pipeline(commands).exec();
    const failed = replies.find(([error]) => error);
    if (failed) throw failed[0];
    this.progress(done);
    return replies.map(([, reply]) => reply);
  }

  progress(done) {
    if (this.isQuiet) return;
    const now = performance.now();
    if (now - this.toldAt < TELL_EVERY_MS && done < this.step.of) return;
    this.toldAt = now;
    const seconds = (now - this.startedAt) / 1000;
    const perSec = Math.round(done / Math.max(seconds, 0.001));
    this.tell({ progress: { ...this.step, done, perSec } });
  }
}
