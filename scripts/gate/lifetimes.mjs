import { openRedis } from "../setup/redis-socket.mjs";
import { StageFailed } from "./stage.mjs";

/** Fails if a key of a realm, a class or a measurement would stay for ever. */
export async function requireLifetimes(socketPath, counts) {
  const redis = await openRedis(socketPath);
  const forever = [];
  for await (const key of scan(redis)) {
    const isOurs = /^(realm|class|measure|measured):/.test(key);
    if (isOurs && (await redis.call("TTL", key)) === -1) forever.push(key);
  }
  redis.close();
  if (forever.length === 0) return;
  throw new StageFailed(
    `These keys have no TTL:\n  ${forever.sort().join("\n  ")}`,
    counts,
  );
}

async function* scan(redis) {
  let cursor = "0";
  do {
    const [next, keys] = await redis.call("SCAN", cursor, "COUNT", "1000");
    yield* keys;
    cursor = next;
  } while (cursor !== "0");
}
