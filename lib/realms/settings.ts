import type { RealmSettings } from "@/lib/http/contract";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { publishEvent } from "./events";
import type { Lab } from "./lab";
import { UnknownRealm } from "./realm";

const SET = luaScript(
  "set-settings",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
redis.call('HSET', KEYS[1], unpack(ARGV))
return redis.call('HMGET', KEYS[1], 'idleSec', 'graceSec')
`,
);

/**
 * Changes settings of a realm, from the next request on. Returns all of them,
 * in seconds. Throws `UnknownRealm`.
 */
export async function changeSettings(
  lab: Lab,
  realmId: string,
  settings: Partial<RealmSettings>,
): Promise<RealmSettings> {
  const changes = Object.entries(settings).filter(
    ([, sec]) => sec !== undefined,
  );
  const { meta } = realmKeys(realmId);
  const reply = await runScript(lab.redis, SET, [meta], changes.flat());
  if (reply === null) throw new UnknownRealm();
  const [idleSec, graceSec] = (reply as string[]).map(Number);
  const now = { idleSec: idleSec ?? 0, graceSec: graceSec ?? 0 };
  lab.realms.invalidate(realmId);
  await publishEvent(lab.redis, realmId, { type: "settings", ...now });
  return now;
}
