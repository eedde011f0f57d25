import { performAct } from "@/lib/class/acts";
import { actBody } from "@/lib/class/protocol";
import { readBody } from "@/lib/http/body";
import { deskOf } from "@/lib/http/class-room";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** What the desk does; every screen is told. */
  async POST(call) {
    const { room } = await deskOf(call);
    const act = await readBody(call.request, actBody);
    await limitWrites(room.realmId, "desk");
    return json({ room: await performAct(lab(), room, act) });
  },
});
