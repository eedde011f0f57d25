import type { Lab } from "@/lib/realms/lab";
import { realmKeys } from "@/lib/redis/keys";
import type { ClassEvent, SeatView } from "./protocol";

/** Tells every process which students changed, and which are gone. */
export async function tellSeats(
  lab: Lab,
  realmId: string,
  changed: SeatView[],
  gone: string[] = [],
) {
  const event: ClassEvent = { type: "class-seats", changed, gone };
  const channel = realmKeys(realmId).events;
  await lab.redis.publish(channel, JSON.stringify(event));
}
