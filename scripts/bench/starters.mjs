import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { withTemporaryFolder } from "../gate/temporary-folder.mjs";
import { withRedis } from "../gate/throw-away-redis.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { run } from "../setup/children.mjs";
import { findNode } from "../setup/node.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { Refused, say } from "../setup/say.mjs";
import { atEnd } from "../setup/shutdown.mjs";

const STRATEGIES = [
  "jwt-stateless",
  "jwt-denylist",
  "jwt-epoch",
  "jwt-refresh",
  "sealed-cookie",
  "redis-session",
];
const FRAMEWORKS = ["express", "next"];

/**
 * Downloads each starter from the running app into an empty folder, installs
 * what it asks for from the registry, and runs its smoke test.
 */
export async function tryStarters() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const node = await findNode();
  await ensureBuilt(node, env);
  await withRedis(async ({ env: redisEnv }) => {
    // The starters ask for the Node that this app runs on.
    const PATH = `${dirname(node)}${delimiter}${env.PATH}`;
    const appEnv = { ...env, ...redisEnv, PATH };
    const port = await findFreePort();
    const app = await publish({ node, flags: {}, port, env: appEnv });
    atEnd(app.stop);
    for (const framework of FRAMEWORKS) {
      for (const strategy of STRATEGIES) {
        await tryOne(
          `${app.urls[0]}/api/starters/${strategy}/${framework}`,
          appEnv,
        );
      }
    }
  });
}

async function tryOne(url, env) {
  await withTemporaryFolder(async (folder) => {
    const cwd = join(folder, "empty");
    await mkdir(cwd);
    const archive = join(folder, "starter.tar.gz");
    await writeFile(archive, Readable.fromWeb((await fetch(url)).body));
    const step = async (command, ...args) => {
      const startedAt = performance.now();
      const { code, output } = await run(command, args, { cwd, env });
      if (code !== 0) throw new Refused(`${url}: ${command} failed\n${output}`);
      return ((performance.now() - startedAt) / 1000).toFixed(1);
    };
    await step("tar", "xzf", archive);
    const installSec = await step("npm", "install", "--no-fund", "--no-audit");
    await step("npm", "run", "secrets");
    const smokeSec = await step("npm", "run", "smoke");
    const [strategy, framework] = url.split("/").slice(-2);
    say(
      `${strategy}, ${framework}: installed in ${installSec} s, passed in ${smokeSec} s`,
    );
  });
}
