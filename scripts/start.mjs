import { ensureBuilt } from "./setup/build.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { findNode } from "./setup/node.mjs";
import { readFlags, readPort, usage } from "./setup/options.mjs";
import { requireFreePort } from "./setup/port.mjs";
import { provideRedis, requireRedisUrl } from "./setup/provide-redis.mjs";
import { publish } from "./setup/publish.mjs";
import { say, sayError } from "./setup/say.mjs";
import { atEnd, endOnSignals, shutDown } from "./setup/shutdown.mjs";

function flagsOrUsage() {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(2);
  }
}

async function start(flags) {
  const port = readPort(process.env.PORT);
  await requireFreePort(port);
  requireRedisUrl(process.env);
  await ensureInstalled();
  const node = await findNode();
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  if (!flags.dev) await ensureBuilt(node, env);

  const redis = await provideRedis(env);
  atEnd(redis.stop);
  const app = await publish({ node, flags, port, env: redis.env });
  atEnd(app.stop);
  atEnd(() => say("\nStopping …"));

  say();
  say("  Still Logged In? is running.");
  say();
  for (const url of app.urls) say(`  Open   ${url}`);
  for (const line of redis.lines) say(`  ${line}`);
  say("  Stop   Ctrl-C ends the app and everything it started");
  say();

  const how = await app.ended;
  say(`The app has ended by itself (${how}).`);
  await shutDown(1);
}

const flags = flagsOrUsage();
endOnSignals(0);
try {
  await start(flags);
} catch (error) {
  sayError(error);
  await shutDown(1);
}
