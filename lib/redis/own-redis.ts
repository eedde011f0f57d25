import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env";
import { findRedisServer } from "@/scripts/setup/redis-program.mjs";
import { waitForRedis } from "@/scripts/setup/redis-socket.mjs";

/**
 * For tests: a Redis of one's own, where nobody else's commands are counted,
 * and which may be killed or frozen. It keeps its data on disk as the managed
 * one of `npm start` does.
 */
export class OwnRedis {
  private child: ChildProcess | undefined;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<OwnRedis> {
    const folder = await mkdtemp(join(tmpdir(), "own-redis-"));
    const redis = new OwnRedis(folder);
    await redis.up();
    return redis;
  }

  /** The same; connections that this process opens from now on go to it. */
  static async startHere(): Promise<OwnRedis> {
    const redis = await OwnRedis.start();
    env.REDIS_URL = redis.url;
    return redis;
  }

  get url(): string {
    return `unix://${this.socket}`;
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

  /** Stops the process: connections stay open, and nothing answers. */
  freeze() {
    this.child?.kill("SIGSTOP");
  }

  thaw() {
    this.child?.kill("SIGCONT");
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private get socket(): string {
    return join(this.folder, "redis.sock");
  }
}
