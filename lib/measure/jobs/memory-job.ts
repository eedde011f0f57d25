import { env } from "@/lib/env";
import type { Finding } from "@/lib/http/finding-contract";
import type { JobProgress, MemoryJob } from "@/lib/http/job-contract";
import { bytes, plain } from "../cells";
import { NeedsOneRedis } from "../redis-relay";
import { NoRedisProgram, withThrowAwayRedis } from "../throw-away-redis";
import { followProgram } from "./follow-program";
import { FORMATS } from "./formats.mjs";
import type { JobRun, JobWork } from "./job-runner";

/** Beyond this a job is ended, whatever it does. */
const LIMIT_MS = 300_000;

/** Keys of a job die by themselves, this long after their birth. */
const TTL_SEC = 120;

/** What the program weighed of one format. */
interface Weighed {
  format: string;
  /** By `used_memory`; 0 where others use that Redis too. */
  usedBytes: number;
  /** The sum of `MEMORY USAGE`. */
  usageBytes: number;
  keys: number;
  /** Keys that were there to be taken away. */
  removed: number;
  createMs: number;
  elapsedMs: number;
}

/** Every key that a job makes on the Redis of this app starts with it. */
export function jobKeys(id: string): string {
  return `measure:{${id}}:`;
}

/**
 * Creates logins by the thousand, weighs them and takes them away, in another
 * process. On a Redis of its own `used_memory` is exact; on the app's own one
 * only the keys can be weighed.
 */
export function memoryJob(choices: MemoryJob): JobWork {
  return async (_, run) => {
    if (choices.place === "shared") return fill(choices, run, onTheSharedOne());
    try {
      await withThrowAwayRedis((_open, socketPath) =>
        fill(choices, run, { REDIS_URL: `unix://${socketPath}` }),
      );
    } catch (error) {
      if (!(error instanceof NoRedisProgram)) throw error;
      await fill({ ...choices, place: "shared" }, run, onTheSharedOne());
    }
  };
}

/** Where the app's own Redis is, for the program. Throws `NeedsOneRedis`. */
function onTheSharedOne(): Record<string, string> {
  if (env.REDIS_CLUSTER_NODES ?? env.REDIS_SENTINELS) throw new NeedsOneRedis();
  const { REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD } = env;
  return {
    REDIS_URL,
    ...(REDIS_USERNAME ? { REDIS_USERNAME } : {}),
    ...(REDIS_PASSWORD ? { REDIS_PASSWORD } : {}),
  };
}

async function fill(
  { formats, count, place }: MemoryJob,
  { id, signal, tell }: JobRun,
  redis: Record<string, string>,
): Promise<void> {
  const isAlone = place === "own";
  const rows: Weighed[] = [];
  await followProgram({
    file: "lib/measure/jobs/load.mjs",
    variables: {
      ...redis,
      CHOSEN: formats.join(","),
      COUNT: String(count),
      PREFIX: isAlone ? "" : jobKeys(id),
      TTL_SEC: String(TTL_SEC),
      ALONE: isAlone ? "yes" : "no",
    },
    signal,
    limitMs: LIMIT_MS,
    onMessage(message) {
      const told = message as { progress?: JobProgress; row?: Weighed };
      if (told.progress) tell({ progress: told.progress });
      if (told.row === undefined) return;
      rows.push(told.row);
      tell({ finding: findingOf(rows, count, isAlone) });
    },
  });
}

function findingOf(rows: Weighed[], count: number, isAlone: boolean): Finding {
  const each = (sizeBytes: number) =>
    Math.round((sizeBytes / count) * 100) / 100;
  const bytesOf = (row: Weighed) => (isAlone ? row.usedBytes : row.usageBytes);
  const formatOf = ({ format }: Weighed) =>
    FORMATS.find(({ id }) => id === format);
  const entries = count.toLocaleString("en");
  const measure = isAlone ? "used_memory" : "the sum of MEMORY USAGE";
  return {
    // What only weighs the keys is no figure of the same name.
    figures: Object.fromEntries(
      rows
        .filter(() => isAlone)
        .map((row) => [formatOf(row)?.figure ?? "", each(row.usedBytes)]),
    ),
    bars: [
      {
        caption: `Bytes of one entry, by ${measure} of ${entries}`,
        unit: "B",
        bars: rows.map((row) => ({
          label: formatOf(row)?.label ?? row.format,
          value: each(bytesOf(row)),
        })),
      },
    ],
    tables: [
      {
        caption: `${entries} of each, ${isAlone ? "in a Redis of its own" : "in the Redis of this app, key prefix included"}`,
        columns: [
          "kept by the server",
          ...(isAlone ? ["used_memory"] : []),
          "sum of MEMORY USAGE",
          "created in",
          "created, weighed, removed in",
          "keys left",
        ],
        rows: rows.map((row) => ({
          label: formatOf(row)?.label ?? row.format,
          note: formatOf(row)?.note,
          cells: [
            ...(isAlone ? [bytes(row.usedBytes)] : []),
            bytes(row.usageBytes),
            plain(seconds(row.createMs)),
            plain(seconds(row.elapsedMs)),
            plain(row.keys - row.removed),
          ],
        })),
      },
    ],
  };
}

function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(1)} s`;
}
