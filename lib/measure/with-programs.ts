import { randomBytes } from "node:crypto";
import type { Lab } from "@/lib/realms/lab";
import { type Program, startProgram } from "./programs";
import { type RedisRelay, redisRelay } from "./redis-relay";

/** What an experiment with programs of its own works with. */
export interface Stage {
  relay: RedisRelay;
  /** Every key of this run starts with it, and is gone afterwards. */
  prefix: string;
  /** Starts a program that reaches Redis through the relay. */
  start(
    file: string,
    variables?: Record<string, string>,
    limitMs?: number,
  ): Promise<Program>;
  /** Keys of this run that Redis holds now. */
  keys(): Promise<string[]>;
}

/** Runs an experiment; programs, wire and keys are gone when it is over. */
export async function withPrograms<Result>(
  lab: Lab,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const relay = await redisRelay();
  const prefix = `measure:${randomBytes(9).toString("base64url")}:`;
  const programs: Promise<Program>[] = [];
  const keys = () => keysOf(lab, prefix);
  try {
    return await work({
      relay,
      prefix,
      keys,
      start(file, variables = {}, limitMs = undefined) {
        const own = { REDIS_URL: relay.url, PREFIX: prefix };
        const starting = startProgram(file, { ...own, ...variables }, limitMs);
        programs.push(starting);
        return starting;
      },
    });
  } finally {
    const started = await Promise.allSettled(programs);
    await Promise.all(
      started.map((one) => one.status === "fulfilled" && one.value.stop()),
    );
    relay.close();
    const left = await keys();
    if (left.length > 0) await lab.redis.unlink(...left);
  }
}

async function keysOf({ redis }: Lab, prefix: string): Promise<string[]> {
  const found: string[] = [];
  let cursor = "0";
  do {
    const page = await redis.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 1000);
    cursor = page[0];
    found.push(...page[1]);
  } while (cursor !== "0");
  return found;
}
