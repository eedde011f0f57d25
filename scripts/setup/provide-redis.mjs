import { relative } from "node:path";

import { bringUpRedis } from "./redis.mjs";
import { isRedisGiven, managedPlace, redisUrl } from "./redis-place.mjs";
import { findRedisServer } from "./redis-program.mjs";
import { Refused, say } from "./say.mjs";

/**
 * The Redis for `npm start`: the one the environment names, or one of our own.
 * Answers `{ env, lines, stop }`: the app's environment, what to show, how to end it.
 */
export async function provideRedis(env) {
  if (isRedisGiven(env)) {
    return { env, lines: [`Redis  ${describeGiven(env)}`], stop() {} };
  }
  const place = managedPlace(await findRedisServer());
  const redis = await bringUpRedis(place, say);
  const who = redis.leads ? "started here" : "shared with another npm start";
  return {
    env: { ...env, REDIS_URL: redisUrl(place) },
    lines: [
      `Redis  ${redis.version}, ${who}; look inside: redis-cli -s ${fromHere(place.socketPath)}`,
      `Data   ${fromHere(place.dataDir)}`,
    ],
    stop: redis.stop,
  };
}

const REDIS_URL = /^(rediss?:\/\/|unix:\/\/\/|\/)./;

/** Refuses a REDIS_URL that is none, before anything is built on it. */
export function requireRedisUrl({ REDIS_URL: url = "" }) {
  if (url === "" || REDIS_URL.test(url)) return;
  throw new Refused(
    "REDIS_URL must start with redis://, rediss:// or unix:///, or be a socket's path.",
  );
}

function fromHere(path) {
  const short = relative(process.cwd(), path);
  return short.length < path.length ? short : path;
}

function describeGiven(env) {
  if (env.REDIS_CLUSTER_NODES) return `Cluster at ${env.REDIS_CLUSTER_NODES}`;
  if (env.REDIS_SENTINELS) return `Sentinels at ${env.REDIS_SENTINELS}`;
  return env.REDIS_URL.replace(/\/\/[^@/]*@/, "//…@");
}
