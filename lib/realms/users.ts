import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
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

/** Stores a user as it is now. The user list keeps its TTL. */
export async function storeUser(
  redis: RedisConnection,
  realmId: string,
  { name, ...user }: User,
): Promise<void> {
  const keys = realmKeys(realmId);
  await redis.hset(keys.users, name, JSON.stringify(user));
}
