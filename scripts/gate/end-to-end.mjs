import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { ensureBuilt } from "../setup/build.mjs";
import { run } from "../setup/children.mjs";
import { findChromium } from "../setup/chromium.mjs";
import { inRoot } from "../setup/place.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { atEnd } from "../setup/shutdown.mjs";
import { requireLifetimes } from "./lifetimes.mjs";
import { StageFailed } from "./stage.mjs";
import { withTemporaryFolder } from "./temporary-folder.mjs";
import { withRedis } from "./throw-away-redis.mjs";

const PLAYWRIGHT = inRoot("node_modules", "@playwright", "test", "cli.js");

/** Journeys in a real browser against the production build and a Redis of their own. */
export async function runEndToEnd({ node, env }) {
  const chromium = await findChromium(node, env);
  await ensureBuilt(node, env);
  return withRedis(async ({ env: redisEnv, socketPath }) => {
    const appEnv = { ...env, ...redisEnv };
    const counts = await withApp({ node, env: appEnv }, ([baseUrl, lanUrl]) =>
      runPlaywright(node, {
        ...appEnv,
        BASE_URL: baseUrl,
        LAN_URL: lanUrl,
        CHROMIUM_PATH: chromium,
      }),
    );
    await requireLifetimes(socketPath, counts);
    return counts;
  });
}

/** Serves to the network too: one suite plays a phone on plain http. */
async function withApp({ node, env }, work) {
  let words = "";
  const show = (chunk) => {
    words += chunk;
  };
  const port = await findFreePort();
  const app = await publish({ node, flags: { lan: true }, port, env, show });
  atEnd(app.stop);
  try {
    return await work(app.urls);
  } catch (error) {
    if (words && error instanceof StageFailed) {
      error.message += `\nThe app's own words:\n${words}`;
    }
    throw error;
  } finally {
    await app.stop();
  }
}

async function runPlaywright(node, env) {
  return withTemporaryFolder(async (folder) => {
    const report = join(folder, "report.json");
    const reporters = ["--reporter=list,json", "--fail-on-flaky-tests"];
    const args = [PLAYWRIGHT, "test", "-c", "e2e", ...reporters];
    const { code, output } = await run(node, args, {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    const counts = await readCounts(report);
    if (code !== 0) throw new StageFailed(output, counts);
    return counts;
  });
}

async function readCounts(report) {
  try {
    const { stats } = JSON.parse(await readFile(report, "utf8"));
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
