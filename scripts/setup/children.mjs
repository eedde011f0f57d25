import { spawn } from "node:child_process";
import { once } from "node:events";

import { root } from "./place.mjs";

const groups = new Set();
const works = new Set();
let isEnding = false;

/** Starts a process as the leader of its own group, so that Ctrl-C reaches us alone. */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, detached: true, ...options });
  // Without a number it has not started; its "error" event is on the way.
  if (child.pid) groups.add(child);
  child.once("exit", () => {
    signalGroup(child, "SIGKILL");
    groups.delete(child);
  });
  return child;
}

/** Asks a group to end, and ends it by force when it has not after `graceMs`. */
export async function stopGroup(child, signal = "SIGTERM", graceMs = 5000) {
  if (!groups.has(child)) return;
  const gone = once(child, "exit");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs);
  signalGroup(child, signal);
  await gone;
  clearTimeout(timer);
}

/** Ends every group that is still running, by force. */
export function killAll() {
  for (const child of groups) signalGroup(child, "SIGKILL");
}

/** Ends what `run` is running; whoever waits for it hears no more of it. */
export async function abandonWork() {
  isEnding = true;
  // On SIGINT, test runners close their browsers and workers.
  await Promise.all([...works].map((child) => stopGroup(child, "SIGINT")));
}

/** Runs a command to its end: `{ code, output }`; code 127 when it cannot be started. */
export async function run(command, args, options = {}) {
  const child = spawnGroup(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  works.add(child);
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  return new Promise((resolve) => {
    const finish = (code) => {
      works.delete(child);
      if (!isEnding) resolve({ code, output });
    };
    child.once("error", (error) => {
      output = error.message;
      finish(127);
    });
    child.once("close", (code) => finish(code ?? 1));
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: it is gone. EPERM: macOS says so of a group of zombies.
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}
