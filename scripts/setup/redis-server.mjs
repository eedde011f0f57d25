import { mkdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { spawnGroup, stopGroup } from "./children.mjs";
import { record } from "./ownership.mjs";
import { waitForRedis } from "./redis-socket.mjs";
import { Refused } from "./say.mjs";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;
const LOADS_WITHIN_MS = 60_000;

/**
 * Starts Redis on a unix socket and starts it again whenever it dies, until `stop`.
 * `place` is `{ server, dataDir, socketPath, recordFile }`; `onEvent` gets a line to show.
 */
export async function superviseRedis(place, onEvent) {
  let stopping = false;
  let life = await launch(place);

  async function watch() {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping) {
      const how = await life.ended;
      if (stopping) return;
      onEvent(`Redis ended (${how}); starting it again.`);
      await sleep(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (stopping) return;
      try {
        life = await launch(place);
        pauseMs = FIRST_PAUSE_MS;
        onEvent(`Redis is back, with its data (process ${life.pid}).`);
      } catch (error) {
        if (!stopping) onEvent(error.message);
      }
    }
  }

  const watching = watch();
  return {
    version: life.version,
    async stop() {
      stopping = true;
      await life.stop();
      await watching;
      // It may have been starting again just then.
      await life.stop();
    },
  };
}

async function launch(place) {
  await mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  const child = spawnGroup(place.server, flags(place), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let lastWords = "";
  const keep = (chunk) => {
    lastWords = (lastWords + chunk).slice(-2000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let running = true;
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
  }).finally(() => {
    running = false;
  });

  await record(place.recordFile, child.pid);
  const redis = await waitForRedis(
    place.socketPath,
    LOADS_WITHIN_MS,
    () => running,
  );
  if (!redis) {
    await stopGroup(child);
    throw new Refused(`Redis did not start. Its last words:\n\n${lastWords}`);
  }
  return { ...redis, ended, stop: () => stopGroup(child) };
}

function flags({ dataDir, socketPath }) {
  return [
    ["--port", "0"],
    ["--unixsocket", socketPath],
    ["--unixsocketperm", "700"],
    ["--dir", dataDir],
    ["--appendonly", "yes"],
    ["--appendfsync", "always"],
    ["--maxmemory-policy", "noeviction"],
    ["--save", ""],
    ["--daemonize", "no"],
  ].flat();
}
