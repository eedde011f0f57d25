import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { UnknownUser } from "./realm";

export interface User {
  name: string;
  role: string;
}

/** Who lives in every new realm. */
export const FIRST_USERS: Record<string, string> = {
  alice: JSON.stringify({ role: "admin" }),
  bob: JSON.stringify({ role: "user" }),
  carol: JSON.stringify({ role: "user" }),
};

/** The realm's users by name. */
export async function listUsers(
  redis: RedisConnection,
  realmId: string,
): Promise<User[]> {
  const stored = await redis.hgetall(realmKeys(realmId).users);
  return Object.entries(stored)
    .map(([name, json]) => ({ name, ...JSON.parse(json) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** One user. Throws `UnknownUser`. */
export async function findUser(
  redis: RedisConnection,
  realmId: string,
  name: string,
): Promise<User> {
  const stored = await redis.hget(realmKeys(realmId).users, name);
  if (stored === null) throw new UnknownUser(name);
  return { name, ...JSON.parse(stored) };
}
