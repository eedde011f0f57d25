import { withRedis } from "../gate/throw-away-redis.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { findNode } from "../setup/node.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { atEnd } from "../setup/shutdown.mjs";

const UNLIMITED = "1000000";

/** Lends the built app, served on a Redis of its own, to some measuring. */
export async function withApp(work) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const node = await findNode();
  await ensureBuilt(node, env);
  await withRedis(async ({ env: redisEnv, socketPath }) => {
    const appEnv = { ...env, ...redisEnv, ME_PER_SEC: UNLIMITED };
    const port = await findFreePort();
    const app = await publish({ node, flags: {}, port, env: appEnv });
    atEnd(app.stop);
    await work({ node, env: appEnv, url: app.urls[0], socketPath });
  });
}
