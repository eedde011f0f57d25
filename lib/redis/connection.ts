import type { Redis, RedisCommander, RedisOptions } from "ioredis";
import { env } from "@/lib/env";
import { RecordingCluster, RecordingRedis } from "@/lib/trace/recording-redis";

/** What strategies and realms may do with Redis: every command, no events. */
export type RedisConnection = RedisCommander &
  Pick<Redis, "multi" | "pipeline">;

export type RedisClient = RecordingRedis | RecordingCluster;

/** Replies shaped as before RESP3, which Cluster needs. */
type Options = RedisOptions & { replyMapping?: "legacy" };

/**
 * Fail fast: a command is answered, refused or timed out within half a second,
 * and nothing is queued for a Redis that is away.
 */
const FAIL_FAST = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 500,
  connectTimeout: 2_000,
  retryStrategy: (attempt: number) => Math.min(50 * attempt, 500),
} satisfies Options;

/**
 * Opens a connection to the Redis that the environment names: one server
 * (TCP, TLS or Unix socket), Sentinels, or a Cluster. `url` names another way
 * to the same one, as through a relay.
 */
export function connect(name: string, url?: string): RedisClient {
  const options = { ...FAIL_FAST, ...credentials(), connectionName: name };
  const client =
    url === undefined ? open(options) : new RecordingRedis(url, options);
  // Without a listener ioredis prints each failed attempt; health reports it.
  client.on("error", () => undefined);
  return client;
}

/** Resolves when the client is ready, or after `limitMs` either way. */
export async function settled(client: RedisClient, limitMs = 2_000) {
  if (client.status === "ready") return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    client.once("ready", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function open(options: Options): RedisClient {
  if (env.REDIS_CLUSTER_NODES !== undefined) {
    return new RecordingCluster(hostPorts(env.REDIS_CLUSTER_NODES), {
      enableOfflineQueue: false,
      clusterRetryStrategy: FAIL_FAST.retryStrategy,
      redisOptions: options,
    });
  }
  if (env.REDIS_SENTINELS !== undefined) {
    const sentinels = hostPorts(env.REDIS_SENTINELS);
    const name = env.REDIS_SENTINEL_NAME;
    return new RecordingRedis({ ...options, sentinels, name });
  }
  const path = env.REDIS_URL.replace(/^unix:\/\//, "");
  if (path.startsWith("/")) return new RecordingRedis({ ...options, path });
  return new RecordingRedis(env.REDIS_URL, options);
}

function credentials(): Options {
  return {
    ...(env.REDIS_USERNAME ? { username: env.REDIS_USERNAME } : {}),
    ...(env.REDIS_PASSWORD ? { password: env.REDIS_PASSWORD } : {}),
  };
}

function hostPorts(list: string) {
  return list.split(",").map((entry) => {
    const url = new URL(`redis://${entry.trim()}`);
    return { host: url.hostname, port: Number(url.port || 6379) };
  });
}
