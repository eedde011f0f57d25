import { confirmLamps, strategyOfLane } from "@/lib/class/lamps";
import type { Confirmed } from "@/lib/class/protocol";
import { readRoom } from "@/lib/class/rooms";
import { carriedBy } from "@/lib/http/class-login";
import { seatedIn } from "@/lib/http/class-room";
import { limitConfirming } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { realmNowSec } from "@/lib/realms/realm";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** One real check of both cookies; the lamps show what came of it. */
  async POST(call) {
    const { realm, seat } = await seatedIn(call);
    await limitConfirming(realm.id, seat);
    const room = await readRoom(lab(), realm.id);
    const carried = carriedBy(call.request, {
      a: strategyOfLane(room.lanes, "a"),
      b: strategyOfLane(room.lanes, "b"),
    });
    const lamps = await confirmLamps(lab(), realm.id, room, seat, carried);
    const nowSec = realmNowSec(await lab().realms.get(realm.id));
    return json({ lamps, nowSec } satisfies Confirmed);
  },
});
