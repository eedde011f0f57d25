import type { RedisConnection } from "@/lib/redis/connection";
import { REGISTRY_KEY, realmKeys } from "@/lib/redis/keys";
import { randomId, sha256 } from "@/lib/tokens/digest";
import { generateKey } from "@/lib/tokens/signing-keys";
import {
  CLASS_LIFE_MS,
  DEFAULT_GRACE_SEC,
  LAB_LIFE_MS,
  REGISTRY_LIFE_MS,
  SWEEP_SLACK_MS,
} from "./limits";
import type { RealmKind } from "./realm";
import { FIRST_USERS } from "./users";

/** Letters and digits that nobody confuses on a projector. */
const ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const ID_LENGTH = 12;

/** A new realm's name and the secret that proves its owner. */
export interface OpenedRealm {
  id: string;
  ownerSecret: string;
  /** Real time at which it ends if unused, in milliseconds. */
  expiresAtMs: number;
}

/** Opens a realm with its first users and an HS256 key; other keys on use. */
export async function openRealm(
  redis: RedisConnection,
  kind: RealmKind,
  idleSec: number,
  graceSec = DEFAULT_GRACE_SEC,
): Promise<OpenedRealm> {
  const id = realmId();
  const keys = realmKeys(id);
  const ownerSecret = randomId(32);
  const lifeMs = kind === "lab" ? LAB_LIFE_MS : CLASS_LIFE_MS;
  const expiresAtMs = Date.now() + lifeMs;
  const keptMs = lifeMs + SWEEP_SLACK_MS;

  const write = redis
    .multi()
    .hset(keys.meta, {
      kind,
      ownerHash: sha256(ownerSecret),
      clockOffsetMs: 0,
      idleSec,
      graceSec,
      expiresAtMs,
      hardEndMs: kind === "class" ? expiresAtMs : Number.MAX_SAFE_INTEGER,
      storedBytes: 0,
      version: 0,
    })
    .pexpire(keys.meta, keptMs)
    .hset(keys.signingKeys, {
      HS256: JSON.stringify(await generateKey("HS256")),
      seal: randomId(32),
      refresh: randomId(32),
    })
    .pexpire(keys.signingKeys, keptMs);
  // A class's users are its students; they join later.
  if (kind === "lab") {
    write.hset(keys.users, FIRST_USERS).pexpire(keys.users, keptMs);
  }
  await write.exec();

  // Another slot in a cluster, so not in the same transaction.
  await redis.zadd(REGISTRY_KEY, expiresAtMs, id);
  await redis.pexpire(REGISTRY_KEY, REGISTRY_LIFE_MS);
  return { id, ownerSecret, expiresAtMs };
}

/** How many realms are alive, as far as the registry knows. */
export async function liveRealms(redis: RedisConnection): Promise<number> {
  return redis.zcard(REGISTRY_KEY);
}

function realmId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return Array.from(bytes, (byte) => ID_ALPHABET[byte % 32]).join("");
}
