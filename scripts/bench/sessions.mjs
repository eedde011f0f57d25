import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { inRoot } from "../setup/place.mjs";
import { openRedis } from "../setup/redis-socket.mjs";
import { say } from "../setup/say.mjs";
import { median } from "./report.mjs";
import { prepareTargets } from "./targets.mjs";
import { withApp } from "./with-app.mjs";

const COUNT = 100_000;
const ROUNDS = 3;
const ALONE_MS = 15_000;
const ASK_EVERY_MS = 20;
const GOALS = { seconds: 60, ratio: 3 };
const WATCHED = new Set(["jwt-stateless", "redis-session"]);

/**
 * A hundred thousand sessions as a job: how long it takes, what stays, and what
 * it does meanwhile to the p99 of `me` in somebody else's realm.
 */
export async function benchSessions() {
  await withApp(async ({ node, env, url, socketPath }) => {
    const redis = await openRedis(socketPath);
    const targets = (await prepareTargets(node, env, url)).filter(({ name }) =>
      WATCHED.has(name),
    );
    await latencies(targets, sleep(3_000));
    const rows = [];
    for (const place of ["own", "shared"]) {
      const rounds = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        say(`${COUNT} sessions, ${place} Redis, round ${round} of ${ROUNDS} …`);
        rounds.push(await oneRound(url, targets, redis, place));
      }
      rows.push(summary(place, rounds));
    }
    redis.close();
    for (const row of rows) say(`\n${row.text}`);
    await keep(rows);
  });
}

async function oneRound(url, targets, redis, place) {
  const alone = await latencies(targets, sleep(ALONE_MS));
  const startedAt = performance.now();
  const job = runJob(url, place);
  const meanwhile = await latencies(targets, job);
  const seconds = (performance.now() - startedAt) / 1000;
  const left = await keysLeft(redis, (await job).id);
  return { alone, meanwhile, seconds, left };
}

async function runJob(url, place) {
  const body = { kind: "memory", formats: ["connect-redis"], count: COUNT };
  const begun = await fetch(`${url}/api/measure/jobs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, place }),
  });
  let job = await begun.json();
  while (job.phase === "waiting" || job.phase === "running") {
    await sleep(300);
    job = await (await fetch(`${url}/api/measure/jobs/${job.id}`)).json();
  }
  if (job.phase !== "done") throw new Error(JSON.stringify(job));
  return job;
}

/** p99 of each target in ms, asked steadily one by one until `end` settles. */
async function latencies(targets, end) {
  let isOver = false;
  const stop = () => {
    isOver = true;
  };
  end.then(stop, stop);
  const p99s = await Promise.all(
    targets.map(async ({ url, headers }) => {
      const times = [];
      while (!isOver) {
        const startedAt = performance.now();
        const response = await fetch(url, { headers });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`${response.status}`);
        times.push(performance.now() - startedAt);
        await sleep(ASK_EVERY_MS);
      }
      times.sort((one, other) => one - other);
      return times[Math.floor(times.length * 0.99)];
    }),
  );
  await end;
  return p99s;
}

async function keysLeft(redis, id) {
  let cursor = "0";
  let left = 0;
  do {
    const match = ["MATCH", `measure:{${id}}:*`, "COUNT", "1000"];
    const [next, keys] = await redis.call("SCAN", cursor, ...match);
    left += keys.length;
    cursor = next;
  } while (cursor !== "0");
  return left;
}

function summary(place, rounds) {
  const seconds = median(rounds.map((round) => round.seconds));
  const left = Math.max(...rounds.map((round) => round.left));
  const names = [...WATCHED];
  const ratios = names.map((_, at) =>
    rounds.map(({ alone, meanwhile }) => meanwhile[at] / alone[at]),
  );
  const met = (yes) => (yes ? "met" : "missed");
  const lines = names.map((name, at) => {
    const ratio = median(ratios[at]);
    const spread = `${Math.min(...ratios[at]).toFixed(2)}–${Math.max(...ratios[at]).toFixed(2)}`;
    const [before, during] = ["alone", "meanwhile"].map((when) =>
      median(rounds.map((round) => round[when][at])).toFixed(1),
    );
    return `  p99 of me, ${name}: ${before} ms alone, ${during} ms meanwhile: × ${ratio.toFixed(2)} (${spread}), goal ≤ ${GOALS.ratio} ${met(ratio <= GOALS.ratio)}`;
  });
  const text = [
    `${COUNT} sessions on ${place === "own" ? "a Redis of their own" : "the app's Redis"}:`,
    `  created, weighed, removed in ${seconds.toFixed(1)} s, goal ≤ ${GOALS.seconds} ${met(seconds <= GOALS.seconds)}; keys left: ${left}`,
    ...lines,
  ].join("\n");
  return { place, seconds, left, ratios, text };
}

async function keep(rows) {
  await mkdir(inRoot(".data"), { recursive: true });
  const measuredAt = new Date().toISOString();
  const file = inRoot(".data", "bench-sessions.json");
  await writeFile(file, JSON.stringify({ measuredAt, rows }, null, 2));
  say("\nWritten to .data/bench-sessions.json.");
}
