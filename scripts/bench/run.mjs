import { mkdir, writeFile } from "node:fs/promises";
import { inRoot } from "../setup/place.mjs";
import { openRedis } from "../setup/redis-socket.mjs";
import { say } from "../setup/say.mjs";
import { commandsPerRequest, requestsPerSecond } from "./load.mjs";
import { asTable, ratios } from "./report.mjs";
import { prepareTargets } from "./targets.mjs";
import { withApp } from "./with-app.mjs";

const ROUNDS = 7;
const SECONDS = 2;

/** Measures `me` of every strategy beside the floor and the peers, in one run. */
export async function bench() {
  await withApp(async ({ node, env, url, socketPath }) => {
    const targets = await prepareTargets(node, env, url);

    for (const target of targets) await requestsPerSecond(target, 1);
    const redis = await openRedis(socketPath);
    for (const target of targets) {
      target.commands = await commandsPerRequest(redis, target, 200);
    }
    redis.close();
    const rows = ratios(targets, await interleaved(targets));
    say(`\n${asTable(rows)}\n`);
    await keep(rows);
  });
}

/** Every target once in each round: what slows the machine slows them all. */
async function interleaved(targets) {
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`Round ${round} of ${ROUNDS} …`);
    const measured = [];
    for (const target of targets) {
      measured.push(await requestsPerSecond(target, SECONDS));
    }
    // The floor at both ends of a round, since the machine drifts meanwhile.
    const floorAgain = await requestsPerSecond(targets[0], SECONDS);
    measured[0] = (measured[0] + floorAgain) / 2;
    rounds.push(measured);
  }
  return rounds;
}

async function keep(rows) {
  const file = inRoot(".data", "bench.json");
  await mkdir(inRoot(".data"), { recursive: true });
  const measuredAt = new Date().toISOString();
  await writeFile(file, JSON.stringify({ measuredAt, rows }, null, 2));
  say("Written to .data/bench.json. Ratios count; absolute numbers do not.");
}
