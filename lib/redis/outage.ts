/** Messages of ioredis and the system that mean "no connection to Redis". */
const CONNECTION =
  /Stream isn't writeable|Connection is closed|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|max retries|Redis connection is not ready|All sentinels are unreachable|Failed to refresh slots/i;

/** Replies of a Redis that is up but cannot serve. */
const REPLY =
  /^(LOADING|READONLY|OOM|MISCONF|MASTERDOWN|CLUSTERDOWN|NOAUTH|WRONGPASS|NOPERM|TRYAGAIN|NOREPLICAS|EXECABORT|BUSY)\b/;

/**
 * Why Redis, and not the request, is the trouble, in plain words; undefined
 * for an error that is something else.
 */
export function outageOf(error: Error): string | undefined {
  const { message } = error;
  if (CONNECTION.test(message)) return "there is no connection to Redis";
  if (message === "Command timed out") return "Redis did not answer in time";
  const reply = REPLY.exec(message)?.[1];
  return reply === undefined ? undefined : `Redis answers ${reply}`;
}
