import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { randomId } from "@/lib/tokens/digest";
import type { Shot } from "./attack";
import type { AttackId } from "./attack-ids";
import { attacks } from "./attacks";

/**
 * Fires one attack in a realm, with keys that are thrown away. What it writes
 * to Redis is the realm's, and lives two minutes at most.
 */
export function fireAttack(
  redis: RedisConnection,
  realmId: string,
  id: AttackId,
): Promise<Shot[]> {
  const shot = randomId(9);
  const key = (name: string) => realmKeys(realmId).attack(shot, name);
  return attacks[id].fire({ redis, key });
}
