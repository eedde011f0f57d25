import autocannon from "autocannon";

const CONNECTIONS = 32;

/** Requests per second of one target over `seconds`; every answer must be 200. */
export async function requestsPerSecond({ name, url, headers }, seconds) {
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: seconds,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${name}: ${failed} answers were not 200.`);
  return result.requests.average;
}

/** Redis's own count of the commands it ran while `count` requests were made. */
export async function commandsPerRequest(redis, { url, headers }, count) {
  const before = await totalCalls(redis);
  for (let sent = 0; sent < count; sent += 1) {
    const response = await fetch(url, { headers });
    await response.arrayBuffer();
  }
  return ((await totalCalls(redis)) - before) / count;
}

async function totalCalls(redis) {
  const stats = await redis.call("INFO", "commandstats");
  const calls = stats.matchAll(/^cmdstat_(?!info)[^:]+:calls=(\d+)/gm);
  return [...calls].reduce((sum, [, count]) => sum + Number(count), 0);
}
