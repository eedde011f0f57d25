import { mkdir, writeFile } from "node:fs/promises";
import { withRedis } from "../gate/throw-away-redis.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { findNode } from "../setup/node.mjs";
import { inRoot } from "../setup/place.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { openRedis } from "../setup/redis-socket.mjs";
import { say } from "../setup/say.mjs";
import { atEnd } from "../setup/shutdown.mjs";
import { commandsPerRequest, requestsPerSecond } from "./load.mjs";
import { asTable, ratios } from "./report.mjs";
import { prepareTargets } from "./targets.mjs";

const ROUNDS = 7;
const SECONDS = 2;
const UNLIMITED = "1000000";

/** Measures `me` of every strategy beside the floor and the peers, in one run. */
export async function bench() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const node = await findNode();
  await ensureBuilt(node, env);
  await withRedis(async ({ env: redisEnv, socketPath }) => {
    const appEnv = { ...env, ...redisEnv, ME_PER_SEC: UNLIMITED };
    const port = await findFreePort();
    const app = await publish({ node, flags: {}, port, env: appEnv });
    atEnd(app.stop);
    const targets = await prepareTargets(node, appEnv, app.urls[0]);

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
