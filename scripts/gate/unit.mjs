import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../setup/children.mjs";
import { inRoot } from "../setup/place.mjs";
import { requireLifetimes } from "./lifetimes.mjs";
import { shownRegions, unrunLines } from "./shown-code.mjs";
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
    const programs = join(folder, "programs");
    const reporters = ["--reporter=default", "--reporter=json"];
    const target = `--outputFile.json=${report}`;
    const args = [VITEST, "run", "--config", CONFIG, ...reporters, target];
    const coverage = await coverageOfShownCode(folder);
    const { code, output } = await run(node, [...args, ...coverage], {
      env: { ...env, EXAMPLES_COVERAGE: programs },
    });
    const counts = await readCounts(report);
    if (code !== 0) throw new StageFailed(output, counts);
    await requireShownCodeRan(folder, programs, counts);
    return counts;
  });
}

/** Only the files that lessons show are watched: watching costs time. */
async function coverageOfShownCode(folder) {
  const regions = await shownRegions();
  const files = new Set(regions.map(({ file }) => file));
  return [
    "--coverage.enabled",
    "--coverage.reporter=json",
    `--coverage.reportsDirectory=${folder}`,
    ...[...files]
      .filter((file) => file.startsWith("lib/"))
      .map((file) => `--coverage.include=${file}`),
  ];
}

/** The code that the reader reads is code that ran: V8 has seen each line. */
async function requireShownCodeRan(folder, programs, counts) {
  const report = join(folder, "coverage-final.json");
  const covered = JSON.parse(await readFile(report, "utf8"));
  const unrun = await unrunLines(covered, programs);
  if (unrun.length > 0) throw new StageFailed(unrun.join("\n"), counts);
}

async function readCounts(report) {
  try {
    const found = JSON.parse(await readFile(report, "utf8"));
    return { passed: found.numPassedTests, failed: found.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
