import { redisPlace, redisUrl } from "../setup/redis-place.mjs";
import { findRedisServer } from "../setup/redis-program.mjs";
import { superviseRedis } from "../setup/redis-server.mjs";
import { atEnd } from "../setup/shutdown.mjs";
import { withTemporaryFolder } from "./temporary-folder.mjs";

/** Lends a Redis with the flags of the real one to some work, then removes it. */
export async function withRedis(work) {
  const server = await findRedisServer();
  return withTemporaryFolder(async (folder) => {
    const place = redisPlace(server, folder);
    const redis = await superviseRedis(place, () => {});
    atEnd(redis.stop);
    const url = redisUrl(place);
    const env = { REDIS_URL: url, REDIS_PID_FILE: place.recordFile };
    try {
      return await work({ env, socketPath: place.socketPath });
    } finally {
      await redis.stop();
    }
  });
}
