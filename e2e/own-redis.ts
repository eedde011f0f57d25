import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Redis } from "ioredis";
import { findRedisServer } from "../scripts/setup/redis-program.mjs";
import { connectRedis } from "./connect-redis";

/**
 * A Redis server that a test may kill and freeze. It keeps its data on disk as
 * the managed one of `npm start` does.
 */
export class OwnRedis {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<OwnRedis> {
    const folder = await mkdtemp(join(tmpdir(), "own-redis-"));
    const redis = new OwnRedis(await findRedisServer(), folder);
    await redis.up();
    return redis;
  }

  get url(): string {
    return `unix://${this.folder}/redis.sock`;
  }

  /** Starts the server, on the data that the last one left. */
  async up() {
    const flags = {
      port: "0",
      unixsocket: join(this.folder, "redis.sock"),
      dir: this.folder,
      appendonly: "yes",
      appendfsync: "always",
      save: "",
    };
    const args = Object.entries(flags).flatMap(([name, value]) => [
      `--${name}`,
      value,
    ]);
    this.child = spawn(this.program, args, { stdio: "ignore" });
    await expect
      .poll(() => this.isUp(), { message: "Redis starts", timeout: 20_000 })
      .toBe(true);
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

  /** Lends a connection past the app. */
  async ask<Result>(question: (redis: Redis) => Promise<Result>) {
    const redis = connectRedis(this.url);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async isUp(): Promise<boolean> {
    return this.ask((redis) => redis.ping()).then(
      () => true,
      () => false,
    );
  }
}
