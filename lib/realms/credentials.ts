import type { CredentialView, UserView } from "@/lib/http/contract";
import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import type { KeptState, Strategy } from "@/lib/strategies/strategy";

/** Every credential of a realm that has not died by itself, oldest end first. */
export async function listCredentials(
  redis: RedisConnection,
  realmId: string,
  users: readonly UserView[],
  nowSec: number,
): Promise<CredentialView[]> {
  const holders = users.flatMap(({ name }) =>
    catalog.map((strategy) => ({ user: name, strategy })),
  );
  const lists = await Promise.all(
    holders.map((holder) => listOf(redis, realmId, holder, nowSec)),
  );
  return lists.flat().sort((one, other) => one.expiresAt - other.expiresAt);
}

async function listOf(
  redis: RedisConnection,
  realmId: string,
  { user, strategy }: { user: string; strategy: Strategy },
  nowSec: number,
): Promise<CredentialView[]> {
  const keys = realmKeys(realmId);
  const index = keys.index(user, strategy.id);
  const found = await redis.zrangebyscore(
    index,
    `(${nowSec}`,
    "+inf",
    "WITHSCORES",
  );
  const pairs = found.flatMap((credentialId, at) =>
    at % 2 === 0 ? [{ credentialId, expiresAt: Number(found[at + 1]) }] : [],
  );
  const { state } = strategy;
  return Promise.all(
    pairs.map(async (pair) => ({
      ...pair,
      strategy: strategy.id,
      user,
      ended:
        state !== undefined &&
        (await isEnded(redis, state, state.prefix(keys) + pair.credentialId)),
    })),
  );
}

async function isEnded(redis: RedisConnection, state: KeptState, key: string) {
  switch (state.endedWhen) {
    case "key-exists":
      return (await redis.exists(key)) === 1;
    case "key-is-gone":
      return (await redis.exists(key)) === 0;
    case "field-revoked-is-set":
      return (await redis.hexists(key, "revoked")) === 1;
  }
}
