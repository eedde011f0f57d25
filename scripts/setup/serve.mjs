import { setTimeout as sleep } from "node:timers/promises";

import { nextCli } from "./build.mjs";
import { spawnGroup, stopGroup } from "./children.mjs";
import { Refused } from "./say.mjs";

const HEALTHY_WITHIN_MS = 60_000;
// Next waits for open event streams, which never end by themselves.
const STREAMS_END_WITHIN_MS = 1000;
const END_WITH_PARENT = new URL("./end-with-parent.mjs", import.meta.url).href;

/** Serves the app and waits until it answers; `ended` settles when it dies by itself. */
export async function serve({ node, dev, host, port, env, show = print }) {
  const args = ["--import", END_WITH_PARENT, nextCli, dev ? "dev" : "start"];
  const child = spawnGroup(node, [...args, "-H", host, "-p", String(port)], {
    env: { ...env, NODE_ENV: dev ? "development" : "production" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let running = true;
  let stopping = false;
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      running = false;
      if (!stopping) resolve(signal ?? `exit ${code}`);
    });
  });
  const stop = () => {
    stopping = true;
    return stopGroup(child, "SIGTERM", STREAMS_END_WITHIN_MS);
  };

  // Next's greeting is repeated by ours, so it is shown only if Next fails.
  let greeting = "";
  const keep = (chunk) => {
    greeting += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", show);
  if (!(await isHealthy(port, () => running))) {
    await stop();
    throw new Refused(
      `${greeting}\nThe app did not start: its words are above.`,
    );
  }
  child.stdout.off("data", keep).on("data", show);
  return { ended, stop, pid: child.pid };
}

/** Whether a URL answers at all. */
export async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

const print = (chunk) => process.stdout.write(chunk);

async function isHealthy(port, stillWanted) {
  const deadline = Date.now() + HEALTHY_WITHIN_MS;
  while (Date.now() < deadline && stillWanted()) {
    if (await answers(`http://127.0.0.1:${port}/api/health/live`)) return true;
    await sleep(100);
  }
  return false;
}
