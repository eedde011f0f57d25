import { performance } from "node:perf_hooks";

import { stages } from "./gate/stages.mjs";
import { Refused, say, sayError } from "./setup/say.mjs";
import { endOnSignals, shutDown } from "./setup/shutdown.mjs";

// What the caller's shell says about a running app must not reach the tests.
const SETTINGS =
  /^(NODE_ENV|PORT|LAN_HOSTS|PUBLIC_ORIGIN|REDIS_.*|(NO|FORCE)_COLOR)$/;

function testEnv() {
  const own = Object.entries(process.env).filter(
    ([name]) => !SETTINGS.test(name),
  );
  const colors = process.stdout.isTTY
    ? { FORCE_COLOR: "1" }
    : { NO_COLOR: "1" };
  return {
    ...Object.fromEntries(own),
    ...colors,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** All stages, or the named ones; nothing works without the first, the installation. */
function choose(names) {
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    throw new Refused(
      `No such stage: ${unknown.join(", ")}. There are: ${Object.keys(stages).join(", ")}.`,
    );
  }
  return Object.entries(stages).filter(
    ([name], index) =>
      index === 0 || names.length === 0 || names.includes(name),
  );
}

/** Runs one stage and prints its line; its counts, and whether it held. */
async function runStage([name, stage], tools) {
  if (process.stdout.isTTY) process.stdout.write(`… ${name}\r`);
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  try {
    const { passed = 0, failed = 0, note } = (await stage(tools)) ?? {};
    const detail = note ?? (passed ? `${passed} tests` : "");
    say(`✓ ${name.padEnd(6)} ${seconds().padStart(6)} s   ${detail}`.trimEnd());
    return { passed, failed, held: true };
  } catch (error) {
    sayError(error);
    say(`\n✗ ${name} failed after ${seconds()} s; its words are above.`);
    const { passed = 0, failed = 1 } = error;
    return { passed, failed, held: false };
  }
}

async function gate(names) {
  const chosen = choose(names);
  const tools = { env: testEnv() };
  const total = { passed: 0, failed: 0, held: true };
  for (const stage of chosen) {
    const { passed, failed, held } = await runStage(stage, tools);
    total.passed += passed;
    total.failed += failed;
    total.held &&= held;
    if (!held) break;
  }
  if (names.length > 0) say("These stages only: this was not the whole gate.");
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.held;
}

endOnSignals(130);
try {
  await shutDown((await gate(process.argv.slice(2))) ? 0 : 1);
} catch (error) {
  sayError(error);
  await shutDown(1);
}
