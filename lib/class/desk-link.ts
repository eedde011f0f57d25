import { createHash } from "node:crypto";
import { publishEvent } from "@/lib/realms/events";
import type { Lab } from "@/lib/realms/lab";
import { realmKeys } from "@/lib/redis/keys";
import { randomId, sha256 } from "@/lib/tokens/digest";
import { openText, sealText } from "./sealed-box";

/** A link to the desk is good for this long, in seconds, and for one use. */
const KEPT_SEC = 600;

const boxKey = (key: string) => createHash("sha256").update(key).digest();

/**
 * A key that brings the desk to another device, once. The desk's secret is
 * kept under it, encrypted by it: who reads Redis learns neither.
 */
export async function makeDeskLink(
  lab: Lab,
  realmId: string,
  ownerSecret: string,
  handOver: boolean,
): Promise<string> {
  const key = randomId(24);
  const box = sealText(boxKey(key), JSON.stringify({ ownerSecret, handOver }));
  const name = realmKeys(realmId).class.deskLink;
  await lab.redis.set(name, `${sha256(key)} ${box}`, "EX", KEPT_SEC);
  return key;
}

/** The desk's secret for whoever brings the key, or null. A key works once. */
export async function takeDesk(
  lab: Lab,
  realmId: string,
  key: string,
): Promise<string | null> {
  const name = realmKeys(realmId).class.deskLink;
  const [digest, box = ""] = ((await lab.redis.get(name)) ?? "").split(" ");
  if (digest !== sha256(key)) return null;
  // Whoever deletes it was first.
  if ((await lab.redis.del(name)) === 0) return null;
  const { ownerSecret, handOver } = JSON.parse(openText(boxKey(key), box));
  return handOver ? replaceSecret(lab, realmId) : ownerSecret;
}

/** From now on the old desk is no desk any more. */
async function replaceSecret(lab: Lab, realmId: string): Promise<string> {
  const secret = randomId(32);
  const { meta } = realmKeys(realmId);
  await lab.redis.hset(meta, "ownerHash", sha256(secret));
  lab.realms.invalidate(realmId);
  // Every process loads the realm again.
  await publishEvent(lab.redis, realmId, { type: "keys-changed" });
  return secret;
}
