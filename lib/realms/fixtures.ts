import type { RedisClient } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import { renewable, type TestRealm } from "@/lib/strategies/fixtures";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { ALGORITHMS } from "@/lib/tokens/algorithms";

/** Every Redis key of a realm, whoever wrote it, as Redis itself lists them. */
export async function redisKeysOf(
  redis: RedisClient,
  realmId: string,
): Promise<string[]> {
  const all = await redis.keys("realm:*");
  const { prefix } = realmKeys(realmId);
  return all.filter((key) => key.startsWith(prefix)).sort();
}

/** Does with a realm whatever leaves keys behind, under every strategy. */
export async function useEverything(realm: TestRealm) {
  for (const algorithm of ALGORITHMS) {
    await realm.login(jwtStateless, { algorithm });
  }
  for (const strategy of catalog) {
    const kept = await realm.login(strategy, { user: "bob" });
    const issued = await realm.login(strategy);
    const renewed = await realm.renew(strategy, renewable(issued));
    if (renewed.ok) await realm.logout(strategy, renewable(renewed));
    await realm.login(strategy);
    await realm.revoke(strategy, { target: "user", user: "alice" });
    const { credentialId } = kept;
    await realm.revoke(strategy, { target: "credential", credentialId });
    await realm.revoke(strategy, { target: "everyone" });
    await realm.login(strategy, { user: "carol", ttlSec: 60 });
  }
}

/**
 * The commands that a Redis ran during some work, as it counts them itself;
 * what scripts ran is among them, our own `INFO` is not.
 */
export async function commandsDuring(
  redis: RedisClient,
  work: () => Promise<void>,
): Promise<Record<string, number>> {
  const before = await commandCounts(redis);
  await work();
  const after = await commandCounts(redis);
  const more = [...after]
    .filter(([name]) => name !== "info")
    .map(([name, calls]) => [name, calls - (before.get(name) ?? 0)] as const);
  return Object.fromEntries(more.filter(([, calls]) => calls > 0));
}

async function commandCounts(redis: RedisClient) {
  const info = await redis.info("commandstats");
  const lines = info.matchAll(/^cmdstat_([\w|-]+):calls=(\d+)/gm);
  return new Map(
    [...lines].map(([, name = "", calls]) => [name, Number(calls)]),
  );
}
