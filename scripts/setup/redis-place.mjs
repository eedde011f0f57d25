import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { inRoot, root } from "./place.mjs";

// The kernel's limit is 108 bytes on Linux and 104 on macOS.
const LONGEST_SOCKET_BYTES = 100;

/** Whether the environment names a Redis, so that we start none. */
export function isRedisGiven(env) {
  return Boolean(
    env.REDIS_URL || env.REDIS_CLUSTER_NODES || env.REDIS_SENTINELS,
  );
}

/** Where Redis keeps its data, its socket and its record when a folder is its home. */
export function redisPlace(server, folder, project = folder) {
  return {
    server,
    dataDir: join(folder, "redis"),
    recordFile: join(folder, "redis.pid"),
    socketPath: shortSocketPath(join(folder, "redis.sock"), project),
  };
}

/** The place of the Redis that `npm start` manages. */
export const managedPlace = (server) =>
  redisPlace(server, inRoot(".data"), root);

/** The address under which the app finds the Redis of a place. */
export const redisUrl = ({ socketPath }) => `unix://${socketPath}`;

function shortSocketPath(socketPath, project) {
  if (Buffer.byteLength(socketPath) <= LONGEST_SOCKET_BYTES) return socketPath;
  const mark = createHash("sha256").update(project).digest("hex").slice(0, 12);
  return join(tmpdir(), `still-logged-in-${mark}`, "redis.sock");
}
