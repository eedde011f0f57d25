import type { JobAnswer } from "@/lib/http/job-contract";
import type { RedisConnection } from "@/lib/redis/connection";
import { luaScript, runScript } from "@/lib/redis/script";
import { TooBusy } from "../measuring";

/** Jobs that may be waiting or running at once, in the whole deployment. */
const MOST_JOBS = 8;

/** Nobody asks for a job for so long: it is cancelled. */
const LEASE_MS = 10_000;
/** The process that runs a job says so more often than this. */
const ALIVE_MS = 10_000;
const QUEUE_SEC = 3_600;
/** What came out stays for a reader who reloads the page. */
const KEPT_MS = 600_000;

const RELEASE = luaScript(
  "release-turn",
  "return redis.call('GET', KEYS[1]) == ARGV[1] and redis.call('DEL', KEYS[1])",
);

/**
 * What every process of a deployment knows of the jobs, in Redis: the queue,
 * whose turn it is, whether a reader still asks, and how far each is. Every key
 * ends by itself, so a process that dies holds nobody up.
 */
export class JobBoard {
  constructor(
    private readonly redis: RedisConnection,
    /** Its braces keep all keys in one slot of a Redis Cluster. */
    private readonly prefix = "measure:{jobs}:",
    private readonly leaseMs = LEASE_MS,
  ) {}

  /** Puts a job at the end of the queue. Throws `TooBusy`. */
  async add(job: JobAnswer): Promise<void> {
    await this.write(job);
    await this.redis.set(this.lease(job.id), "1", "PX", this.leaseMs);
    await this.redis.zadd(this.queue, Date.now(), job.id);
    await this.redis.expire(this.queue, QUEUE_SEC);
    if ((await this.ahead(job.id)) < MOST_JOBS) return;
    await this.remove(job.id);
    await this.redis.unlink(this.job(job.id), this.lease(job.id));
    throw new TooBusy();
  }

  /** How many jobs come before this one. Those that died are taken out. */
  async ahead(id: string): Promise<number> {
    const ids = await this.redis.zrange(this.queue, "0", "-1");
    const before = ids.slice(0, Math.max(0, ids.indexOf(id)));
    let alive = 0;
    for (const other of before) {
      if (await this.redis.exists(this.job(other))) alive += 1;
      else await this.redis.zrem(this.queue, other);
    }
    return alive;
  }

  /** Takes the one turn there is, or keeps it; false when another has it. */
  async takeTurn(id: string): Promise<boolean> {
    const set = await this.redis.set(this.turn, id, "PX", ALIVE_MS, "NX");
    if (set === "OK") return true;
    if ((await this.redis.get(this.turn)) !== id) return false;
    return (await this.redis.pexpire(this.turn, ALIVE_MS)) === 1;
  }

  /** Gives the turn and the place in the queue back. */
  async remove(id: string): Promise<void> {
    await this.redis.zrem(this.queue, id);
    await runScript(this.redis, RELEASE, [this.turn], [id]);
  }

  async write(job: JobAnswer): Promise<void> {
    const isOver = job.phase !== "waiting" && job.phase !== "running";
    const keptMs = isOver ? KEPT_MS : ALIVE_MS;
    const json = JSON.stringify(job);
    await this.redis.set(this.job(job.id), json, "PX", keptMs);
  }

  /** How far a job is; whoever asks keeps it going. */
  async ask(id: string): Promise<JobAnswer | undefined> {
    await this.redis.pexpire(this.lease(id), this.leaseMs);
    const json = await this.redis.get(this.job(id));
    return json === null ? undefined : JSON.parse(json);
  }

  /** Whether a reader still asks for it. */
  async isWanted(id: string): Promise<boolean> {
    return (await this.redis.exists(this.lease(id))) === 1;
  }

  /** Nobody wants it any more: whoever runs it sees that and cleans up. */
  async cancel(id: string): Promise<void> {
    await this.redis.unlink(this.lease(id));
  }

  private get queue() {
    return `${this.prefix}queue`;
  }

  private get turn() {
    return `${this.prefix}turn`;
  }

  private job(id: string) {
    return `${this.prefix}job:${id}`;
  }

  private lease(id: string) {
    return `${this.prefix}lease:${id}`;
  }
}
