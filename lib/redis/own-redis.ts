import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env";
import { findRedisServer } from "@/scripts/setup/redis-program.mjs";
import { waitForRedis } from "@/scripts/setup/redis-socket.mjs";

/**
 * For tests: a Redis of one test file's own, where nobody else's commands are
 * counted, and which may be ended. Connections opened from now on go to it.
 */
export class OwnRedis {
  private child: ChildProcess | undefined;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<OwnRedis> {
    const folder = await mkdtemp(join(tmpdir(), "own-redis-"));
    const redis = new OwnRedis(folder);
    await redis.up();
    env.REDIS_URL = `unix://${redis.socket}`;
    return redis;
  }

  /** Starts the server, on the data that the last one left. */
  async up() {
    const flags = {
      port: "0",
      unixsocket: this.socket,
      dir: this.folder,
      appendonly: "yes",
      appendfsync: "always",
      save: "",
    };
    const args = Object.entries(flags).flatMap(([name, value]) => [
      `--${name}`,
      value,
    ]);
    const child = spawn(await findRedisServer(), args, { stdio: "ignore" });
    this.child = child;
    const isRunning = () => child.exitCode === null;
    const answers = await waitForRedis(this.socket, 20_000, isRunning);
    if (answers === undefined) throw new Error("Redis did not start.");
  }

  /** Ends the server without a warning, as `kill -9` does. */
  async kill() {
    if (this.child === undefined) return;
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
    this.child = undefined;
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private get socket(): string {
    return join(this.folder, "redis.sock");
  }
}
