import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { generateKey } from "@/lib/tokens/signing-keys";
import { bookkeeping, traced } from "@/lib/trace/recorder";
import { publishEvent } from "./events";
import type { Lab } from "./lab";
import type { Performed } from "./operations";
import { UnknownRealm } from "./realm";

const REPLACE = luaScript(
  "replace-keys",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
for i = 3, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
`,
);

/**
 * Replaces all signing keys of a realm by one fresh HS256 key; others are made
 * on first use. Every JWT of the realm is then refused as `unknown-key`; the
 * seal password and the refresh secret stay. Throws `UnknownRealm`.
 */
export async function performKeyRotation(
  lab: Lab,
  realmId: string,
): Promise<Performed<{ algorithm: string; kid: string }[]>> {
  const { result, trace } = await traced("realms/rotate-keys", async () => {
    const key = await generateKey("HS256");
    const replaced = await runScript(
      lab.redis,
      REPLACE,
      [realmKeys(realmId).signingKeys],
      [key.algorithm, JSON.stringify(key), ...ALGORITHMS],
    );
    if (replaced === null) throw new UnknownRealm();
    lab.realms.invalidate(realmId);
    const event = { type: "keys-rotated" } as const;
    await bookkeeping(() => publishEvent(lab.redis, realmId, event));
    return [{ algorithm: key.algorithm, kid: key.kid }];
  });
  return { outcome: result, trace };
}
