import { expect, test } from "vitest";
import type { MemoryJob } from "@/lib/http/job-contract";
import { testLab } from "@/lib/strategies/fixtures";
import { randomId } from "@/lib/tokens/digest";
import { TooBusy } from "../measuring";
import { JobBoard } from "./job-board";
import { type BegunJob, beginJob } from "./job-runner";
import { jobKeys, memoryJob } from "./memory-job";

const lab = await testLab();
const soon = { timeout: 15_000, interval: 20 };

/** A hundredth of the whole thing, unless a test has to catch it midway. */
const CHOICES: MemoryJob = {
  kind: "memory",
  formats: ["connect-redis"],
  count: 1_000,
  place: "shared",
};

/** A deployment of its own, on the Redis that all tests share. */
function deployment(leaseMs?: number) {
  const prefix = `measure:{${randomId(9)}}:`;
  const board = new JobBoard(lab.redis, prefix, leaseMs);
  const begin = (choices: Partial<MemoryJob> = {}) =>
    beginJob(lab, board, "memory", memoryJob({ ...CHOICES, ...choices }));
  return { board, begin, prefix };
}

const keysOf = ({ answer }: BegunJob) =>
  lab.redis.keys(`${jobKeys(answer.id)}*`);

test("weighs a thousand sessions in a Redis of its own, in order", async () => {
  const { board, begin } = deployment();
  const formats = ["connect-redis", "hash", "bit"] as const;
  const job = await begin({ formats: [...formats], place: "own" });
  expect(job.answer).toMatchObject({ phase: "waiting", ahead: 0 });
  expect(await job.over).toBe("done");
  const told = await board.ask(job.answer.id);
  expect(told).toMatchObject({
    phase: "done",
    progress: { step: "cleaning", label: "one bit for each token" },
  });
  const { connectRedisBytes, hashBytes, bitBytes } =
    told?.finding?.figures ?? {};
  expect(connectRedisBytes).toBeGreaterThan(Number(hashBytes));
  expect(hashBytes).toBeGreaterThan(Number(bitBytes) * 100);
  const [table] = told?.finding?.tables ?? [];
  expect(table?.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(
    formats.map(() => "0"),
  );
});

test("on a shared Redis each key has an end, and is taken away", async () => {
  const { begin } = deployment();
  const job = await begin({ formats: ["hash", "epoch", "bit"], count: 1_000 });
  const seen = new Set<string>();
  let isOver = false;
  job.over.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const key of (await keysOf(job)).slice(-3)) {
      const ttlSec = await lab.redis.ttl(key);
      if (ttlSec === -2) continue; // It has gone meanwhile.
      expect(ttlSec, key).toBeGreaterThan(0);
      expect(ttlSec, key).toBeLessThanOrEqual(120);
      seen.add(key.split(":")[2] ?? "");
    }
    await new Promise((next) => setTimeout(next, 5));
  }
  expect(await job.over).toBe("done");
  expect([...seen].sort()).toEqual(["epoch", "h", "status"]);
  expect(await keysOf(job)).toEqual([]);
});

test("a second job waits, and its place is told", async () => {
  const { board, begin } = deployment();
  const first = await begin({ count: 2_000 });
  const second = await begin();
  expect(second.answer.ahead).toBe(1);
  const { id } = second.answer;
  await expect.poll(async () => (await board.ask(id))?.ahead, soon).toBe(1);
  expect((await board.ask(id))?.phase).toBe("waiting");
  expect(await first.over).toBe("done");
  await board.ask(id);
  expect(await second.over).toBe("done");
});

test("what is cancelled midway leaves no key and makes room", async () => {
  const { board, begin, prefix } = deployment();
  const job = await begin({ count: 50_000 });
  await expect
    .poll(async () => {
      await board.ask(job.answer.id);
      return (await keysOf(job)).length;
    }, soon)
    .toBeGreaterThan(500);
  await board.cancel(job.answer.id);
  expect(await job.over).toBe("cancelled");
  expect(await keysOf(job)).toEqual([]);
  expect((await board.ask(job.answer.id))?.phase).toBe("cancelled");
  // All that stays is what came out, and it has an end.
  const left = await lab.redis.keys(`${prefix}*`);
  expect(left).toEqual([`${prefix}job:${job.answer.id}`]);
  expect(await lab.redis.pttl(left[0] ?? "")).toBeGreaterThan(0);
});

test("a job that nobody asks for ends by itself", async () => {
  const { begin } = deployment(800);
  const job = await begin({ count: 100_000 });
  expect(await job.over).toBe("cancelled");
  expect(await keysOf(job)).toEqual([]);
});

test("a process that died holds nobody up", async () => {
  const { board, begin, prefix } = deployment();
  const dead = { id: "dead", kind: "memory", phase: "running" } as const;
  const rest = { ahead: 0, detail: "", progress: null, finding: null };
  await board.add({ ...dead, ...rest });
  await lab.redis.del(`${prefix}job:dead`);
  const job = await begin({ count: 100 });
  expect(await job.over).toBe("done");
});

test("a full queue refuses, and says when to come back", async () => {
  const { board, begin } = deployment();
  const jobs = [await begin({ count: 50_000 })];
  while (jobs.length < 8) jobs.push(await begin());
  await expect(begin()).rejects.toThrow(TooBusy);
  for (const { answer } of jobs) await board.cancel(answer.id);
  for (const { over } of jobs) expect(await over).toBe("cancelled");
});
