import { hkdfSync } from "node:crypto";
import type { Lab } from "@/lib/realms/lab";
import { realmKeys } from "@/lib/redis/keys";
import { sha256 } from "@/lib/tokens/digest";
import { type Carried, checkLanes, LANES } from "./lamps";
import type { RoomState, StolenView } from "./protocol";
import { openText, sealText } from "./sealed-box";

/** A copy is good for one demonstration, in seconds. */
const KEPT_SEC = 600;

const FINGERPRINT = 12;

interface Copies {
  seat: string;
  stolenAtMs: number;
  carried: Carried;
}

/** Keeps a copy of what a student's own phone just presented. */
export async function keepStolen(
  lab: Lab,
  realmId: string,
  seat: string,
  carried: Carried,
) {
  const copies: Copies = { seat, stolenAtMs: Date.now(), carried };
  const key = await sealingKey(lab, realmId);
  const sealed = sealText(key, JSON.stringify(copies));
  await lab.redis.set(realmKeys(realmId).class.stolen, sealed, "EX", KEPT_SEC);
}

/** Replays the copies now. Null when there are none. */
export async function replayStolen(
  lab: Lab,
  realmId: string,
  room: RoomState,
): Promise<StolenView | null> {
  const sealed = await lab.redis.get(realmKeys(realmId).class.stolen);
  if (sealed === null) return null;
  const key = await sealingKey(lab, realmId);
  const copies: Copies = JSON.parse(openText(key, sealed));
  const { seat, stolenAtMs, carried } = copies;
  const fingerprints = Object.fromEntries(
    LANES.flatMap((lane) => {
      const value = carried[lane]?.value;
      return value === undefined
        ? []
        : [[lane, sha256(value).slice(0, FINGERPRINT)]];
    }),
  );
  const lamps = await checkLanes(lab, realmId, room, seat, carried);
  return { seat, fingerprints, lamps, stolenAtMs };
}

/** From a secret of the realm, so that any process can open what one sealed. */
async function sealingKey(lab: Lab, realmId: string): Promise<Buffer> {
  const { signingKeys } = await lab.realms.get(realmId);
  const secret = signingKeys.sealPassword;
  return Buffer.from(hkdfSync("sha256", secret, "", "stolen copies", 32));
}
