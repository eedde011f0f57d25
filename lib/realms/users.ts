import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { UnknownRealm, UnknownUser } from "./realm";

export interface User {
  name: string;
  role: string;
  /** A deleted user stays listed, since the list leads to what was issued. */
  deleted?: true;
  /** Realm second of the last change of password. */
  passwordChangedAt?: number;
}

/** Who lives in every new realm. */
export const FIRST_USERS: Record<string, string> = {
  alice: JSON.stringify({ role: "admin" }),
  bob: JSON.stringify({ role: "user" }),
  carol: JSON.stringify({ role: "user" }),
};

/** The realm's users by name, deleted ones too. */
export async function listUsers(
  redis: RedisConnection,
  realmId: string,
): Promise<User[]> {
  const stored = await redis.hgetall(realmKeys(realmId).users);
  return Object.entries(stored)
    .map(([name, json]) => ({ name, ...JSON.parse(json) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** One user. Throws `UnknownUser`, also when the user was deleted. */
export async function findUser(
  redis: RedisConnection,
  realmId: string,
  name: string,
): Promise<User> {
  const stored = await redis.hget(realmKeys(realmId).users, name);
  const user: User | null =
    stored === null ? null : { name, ...JSON.parse(stored) };
  if (user === null || user.deleted) throw new UnknownUser(name);
  return user;
}

// A realm may end meanwhile: writing then would make a list without a TTL.
const STORE = luaScript(
  "store-user",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
`,
);

/**
 * Stores a user as it is now; the user list keeps its TTL. Throws
 * `UnknownRealm` when the realm has ended.
 */
export async function storeUser(
  redis: RedisConnection,
  realmId: string,
  { name, ...user }: User,
): Promise<void> {
  const { users } = realmKeys(realmId);
  const args = [name, JSON.stringify(user)];
  const stored = await runScript(redis, STORE, [users], args);
  if (stored === 0) throw new UnknownRealm();
}
