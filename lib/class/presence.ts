import type { Lab } from "@/lib/realms/lab";
import { SWEEP_SLACK_MS } from "@/lib/realms/limits";
import { realmKeys } from "@/lib/redis/keys";
import { readSomeSeats } from "./seats";
import { tellSeats } from "./tell-seats";

/** Screens that come and go within this are told of together, in milliseconds. */
const TOGETHER_MS = 100;

/**
 * Which students' screens this process serves. A full room may come at once,
 * as when its wifi is back: that is some commands, and not some for each.
 */
export class Presence {
  private readonly came = new Set<string>();
  private readonly left = new Set<string>();
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lab: Lab,
    private readonly realmId: string,
  ) {}

  /** A student's first screen has come, or her last one has gone. */
  note(seat: string, isHere: boolean) {
    (isHere ? this.came : this.left).add(seat);
    (isHere ? this.left : this.came).delete(seat);
    this.telling ??= setTimeout(() => this.tell(), TOGETHER_MS);
  }

  /** These are still there. */
  async keep(seats: readonly string[]) {
    if (seats.length === 0) return;
    const { redis } = this.lab;
    const key = realmKeys(this.realmId).class.here;
    const now = String(Date.now());
    const marks = Object.fromEntries(seats.map((seat) => [seat, now]));
    await Promise.all([
      redis.hset(key, marks),
      redis.pexpire(key, SWEEP_SLACK_MS),
    ]);
  }

  private async tell() {
    this.telling = undefined;
    const [came, left] = [[...this.came], [...this.left]];
    this.came.clear();
    this.left.clear();
    const { lab, realmId } = this;
    try {
      await this.keep(came);
      const key = realmKeys(realmId).class.here;
      if (left.length > 0) await lab.redis.hdel(key, ...left);
      const views = await readSomeSeats(lab, realmId, [...came, ...left]);
      if (views.length > 0) await tellSeats(lab, realmId, views);
    } catch {
      // Redis is away: whoever is there is told of again when it is back.
    }
  }
}
