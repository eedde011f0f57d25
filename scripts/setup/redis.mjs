import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { claim, release } from "./ownership.mjs";
import { superviseRedis } from "./redis-server.mjs";
import { openRedis, waitForRedis } from "./redis-socket.mjs";
import { Refused } from "./say.mjs";

const LEADER_RESTARTS_WITHIN_MS = 5000;
const SHUTDOWN_WITHIN_MS = 10_000;

/**
 * Brings up the one Redis of a place. Leads (starts and supervises it), or follows the
 * `npm start` of this folder that leads, and takes the lead when that one ends.
 */
export async function bringUpRedis(place, onEvent) {
  for (const file of [place.recordFile, place.socketPath]) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  }
  let stopping = false;
  let part = await takePart(place, onEvent);
  const { version, leads } = part;

  async function succeed() {
    while (!part.leads && !stopping) {
      await part.lost;
      await sleep(200);
      if (stopping) return;
      try {
        part = await takePart(place, onEvent);
        if (part.leads) onEvent("Redis is supervised from here now.");
      } catch (error) {
        onEvent(error.message);
      }
    }
  }

  const succession = succeed();
  return {
    version,
    leads,
    async stop() {
      stopping = true;
      if (!part.leads) await part.stop();
      await succession;
      await part.stop();
    },
  };
}

async function takePart(place, onEvent) {
  if (await claim(place.recordFile)) return lead(place, onEvent);
  const redis = await waitForRedis(place.socketPath, LEADER_RESTARTS_WITHIN_MS);
  if (redis) return follow(place, redis);
  // Nobody listens: the leader's process number belongs to another program by now.
  await claim(place.recordFile, { byForce: true });
  return lead(place, onEvent);
}

async function lead(place, onEvent) {
  try {
    await endOrphan(place.socketPath);
    const redis = await superviseRedis(place, onEvent);
    return {
      leads: true,
      version: redis.version,
      stop: once(async () => {
        await redis.stop();
        await release(place.recordFile);
      }),
    };
  } catch (error) {
    await release(place.recordFile);
    throw error;
  }
}

async function follow({ socketPath }, { version }) {
  const redis = await openRedis(socketPath);
  return {
    leads: false,
    version,
    lost: redis.closed,
    stop: async () => redis.close(),
  };
}

/** Ends a Redis whose leader was killed, so that never two write to one folder. */
async function endOrphan(socketPath) {
  const connecting = openRedis(socketPath, SHUTDOWN_WITHIN_MS);
  const redis = await connecting.catch(() => undefined);
  if (!redis) return;
  const answer = await redis.call("SHUTDOWN").catch((error) => error);
  redis.close();
  if (answer.code === "CLOSED") return;
  throw new Refused(
    `A Redis of an earlier run listens on ${socketPath} and does not end (${answer.message}).\n` +
      "Find it with: pgrep -af redis-server    then end it with: kill -9 <its number>",
  );
}

function once(work) {
  let result;
  return () => {
    result ??= work();
    return result;
  };
}
