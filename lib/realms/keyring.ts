import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { ALGORITHMS, type Algorithm } from "@/lib/tokens/algorithms";
import {
  generateKey,
  importKey,
  type SigningKey,
  type SigningKeys,
  type StoredKey,
} from "@/lib/tokens/signing-keys";
import { bookkeeping } from "@/lib/trace/recorder";
import { UnknownRealm } from "./realm";

// Two processes may make a key at once: the first one stored is the realm's.
const KEEP_FIRST = luaScript(
  "keep-first-key",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
return redis.call('HGET', KEYS[1], ARGV[1])
`,
);

/** What a realm's signing-key hash holds. */
export type StoredKeys = Record<string, string>;

/**
 * The signing keys of one realm, imported once for each process. A key for a
 * new algorithm is made on first use, stored, and announced by `onNewKey`.
 */
export async function keyring(
  redis: RedisConnection,
  realmId: string,
  stored: StoredKeys,
  onNewKey: () => Promise<void>,
): Promise<SigningKeys> {
  const byAlgorithm = new Map<Algorithm, SigningKey>();
  for (const algorithm of ALGORITHMS) {
    const json = stored[algorithm];
    if (json === undefined) continue;
    byAlgorithm.set(algorithm, await importKey(JSON.parse(json)));
  }

  async function make(algorithm: Algorithm): Promise<SigningKey> {
    const candidate: StoredKey = await generateKey(algorithm);
    const kept = await runScript(
      redis,
      KEEP_FIRST,
      [realmKeys(realmId).signingKeys],
      [algorithm, JSON.stringify(candidate)],
    );
    if (kept === null) throw new UnknownRealm();
    const key = await importKey(JSON.parse(String(kept)));
    byAlgorithm.set(algorithm, key);
    await onNewKey();
    return key;
  }

  return {
    current: async (algorithm) =>
      byAlgorithm.get(algorithm) ?? bookkeeping(() => make(algorithm)),
    byKid: (kid) => [...byAlgorithm.values()].find((key) => key.kid === kid),
    sealPassword: stored.seal ?? "",
    refreshSecret: stored.refresh ?? "",
  };
}
