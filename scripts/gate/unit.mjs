import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../setup/children.mjs";
import { inRoot } from "../setup/place.mjs";
import { requireLifetimes } from "./lifetimes.mjs";
import { StageFailed } from "./stage.mjs";
import { withTemporaryFolder } from "./temporary-folder.mjs";
import { withRedis } from "./throw-away-redis.mjs";

const VITEST = inRoot("node_modules", "vitest", "vitest.mjs");
const CONFIG = inRoot("scripts", "vitest.config.mjs");

/** Unit and conformance tests against a Redis of their own. */
export async function runUnit(tools) {
  return withRedis(async ({ env, socketPath }) => {
    const counts = await runVitest(tools.node, { ...tools.env, ...env });
    await requireLifetimes(socketPath, counts);
    return counts;
  });
}

async function runVitest(node, env) {
  return withTemporaryFolder(async (folder) => {
    const report = join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json"];
    const target = `--outputFile.json=${report}`;
    const args = [VITEST, "run", "--config", CONFIG, ...reporters, target];
    const { code, output } = await run(node, args, { env });
    const counts = await readCounts(report);
    if (code !== 0) throw new StageFailed(output, counts);
    return counts;
  });
}

async function readCounts(report) {
  try {
    const found = JSON.parse(await readFile(report, "utf8"));
    return { passed: found.numPassedTests, failed: found.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
