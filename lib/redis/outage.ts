/** Messages of ioredis and the system that mean "no answer from Redis now". */
const CONNECTION =
  /Stream isn't writeable|Command timed out|Connection is closed|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|max retries|Redis connection is not ready|All sentinels are unreachable|Failed to refresh slots/i;

/** Replies of a Redis that is up but cannot serve. */
const REPLY =
  /^(LOADING|READONLY|OOM|MISCONF|MASTERDOWN|CLUSTERDOWN|NOAUTH|WRONGPASS|NOPERM|TRYAGAIN|NOREPLICAS|EXECABORT|UNKILLABLE|BUSY)\b/;

/** Whether an error means that Redis, and not the request, is the trouble. */
export function isRedisAway(error: Error): boolean {
  return CONNECTION.test(error.message) || REPLY.test(error.message);
}
