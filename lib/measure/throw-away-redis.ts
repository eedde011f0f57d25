import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { RealmProblem } from "@/lib/realms/realm";
import { findProgram } from "@/scripts/setup/find-program.mjs";
import { waitForRedis } from "@/scripts/setup/redis-socket.mjs";

const UP_WITHIN_MS = 5_000;

/** Thrown where no Redis server can be started for a measurement alone. */
export class NoRedisProgram extends RealmProblem {
  readonly problem = "not-here";

  constructor() {
    super("It needs a redis-server or valkey-server on this machine's PATH.");
  }
}

/**
 * Lends a Redis of its own, without persistence, to a measurement of memory:
 * on a shared one `used_memory` moves for everybody.
 */
export async function withThrowAwayRedis<Result>(
  work: (open: () => Promise<Redis>, socketPath: string) => Promise<Result>,
): Promise<Result> {
  const program = await findProgram("redis-server", "valkey-server");
  if (!program) throw new NoRedisProgram();
  const folder = await mkdtemp(join(tmpdir(), "measured-redis-"));
  const path = join(folder, "redis.sock");
  const flags = ["--port", "0", "--unixsocket", path, "--save", ""];
  const child = spawn(program, flags, { cwd: folder, stdio: "ignore" });
  const clients: Redis[] = [];
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  try {
    await waitForRedis(path, UP_WITHIN_MS, () => child.exitCode === null);
    return await work(async () => {
      const client = new Redis({ path, lazyConnect: true });
      clients.push(client);
      await client.connect();
      return client;
    }, path);
  } finally {
    process.off("exit", endWithUs);
    for (const client of clients) client.disconnect();
    if (child.exitCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  }
}
