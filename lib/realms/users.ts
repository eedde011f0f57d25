import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { UnknownUser } from "./realm";

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

/** Whether a user was deleted; one that never was is not. */
export async function isDeleted(
  redis: RedisConnection,
  realmId: string,
  name: string,
): Promise<boolean> {
  const stored = await redis.hget(realmKeys(realmId).users, name);
  return stored !== null && JSON.parse(stored).deleted === true;
}

// One step: a realm may end, and a user may be deleted, while others write.
const CHANGE = luaScript(
  "change-user",
  `
local json = redis.call('HGET', KEYS[1], ARGV[1])
local user = json and cjson.decode(json)
if not user or user.deleted then return false end
for field, value in pairs(cjson.decode(ARGV[2])) do user[field] = value end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(user))
return cjson.encode(user)
`,
);

/**
 * Changes some fields of a user and returns the user as it is then. Throws
 * `UnknownUser` when there is none, or when it was deleted.
 */
export async function changeUser(
  redis: RedisConnection,
  realmId: string,
  name: string,
  changes: Partial<Omit<User, "name">>,
): Promise<User> {
  const { users } = realmKeys(realmId);
  const args = [name, JSON.stringify(changes)];
  const stored = await runScript(redis, CHANGE, [users], args);
  if (stored === null) throw new UnknownUser(name);
  return { name, ...JSON.parse(String(stored)) };
}
