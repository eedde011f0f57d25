import { Redis } from "ioredis";

/** Opens a connection past the app: a URL, or a unix socket. */
export function connectRedis(url: string): Redis {
  const path = url.replace(/^unix:\/\//, "");
  const redis = path.startsWith("/") ? new Redis({ path }) : new Redis(url);
  // Without a listener ioredis prints each failed attempt.
  return redis.on("error", () => undefined);
}
