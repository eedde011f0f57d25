import { chromium } from "@playwright/test";
import { withRedis } from "../gate/throw-away-redis.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { findChromium } from "../setup/chromium.mjs";
import { findNode } from "../setup/node.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { say } from "../setup/say.mjs";
import { atEnd } from "../setup/shutdown.mjs";
import {
  heapBytes,
  longTasksSince,
  watchLongTasks,
} from "./browser-meters.mjs";

const COPIES = 10;
const SLOWDOWN = 4;
const SECONDS = Number(process.env.SOAK_SECONDS ?? 300);
/** The first minute fills what is bounded: strips, the log, compiled code. */
const WARM_UP_MS = 60_000;
const LONG_TASK_MS = 50;

/**
 * The playground with ten stolen copies and both lanes, at a quarter of this
 * machine's speed: no long task, and a heap that does not grow.
 */
export async function soakPlayground() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const node = await findNode();
  const executablePath = await findChromium(node, env);
  await ensureBuilt(node, env);
  return withRedis(async ({ env: redisEnv }) => {
    const port = await findFreePort();
    const appEnv = { ...env, ...redisEnv };
    const app = await publish({ node, flags: {}, port, env: appEnv });
    atEnd(app.stop);
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    atEnd(() => browser.close());
    return watch(await browser.newPage(), `${app.urls[0]}/playground`);
  });
}

async function watch(page, url) {
  await watchLongTasks(page);
  await page.goto(url);
  const steal = page.getByRole("button", { name: "Steal a copy" });
  await page.getByText("Still logged in").nth(1).waitFor();
  for (let copy = 0; copy < COPIES; copy += 1)
    await steal.nth(copy % 2).click();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.waitForTimeout(WARM_UP_MS);

  const from = await page.evaluate(() => performance.now());
  const before = await heapBytes(session);
  say(`${COPIES} copies, ${SLOWDOWN}× slower, for ${SECONDS} s …`);
  await page.waitForTimeout(SECONDS * 1000);
  const after = await heapBytes(session);
  const long = await longTasksSince(page, from, LONG_TASK_MS);

  const growth = after / before;
  say(`long tasks over ${LONG_TASK_MS} ms: ${long.length} ${long.join(" ")}`);
  const heaps = [before, after].map(
    (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`,
  );
  say(
    `heap after garbage collection: ${heaps.join(" → ")}, × ${growth.toFixed(2)}`,
  );
  return long.length === 0 && growth < 1.1;
}
