import type { Role } from "@/lib/class/protocol";
import { endRoom, readRoom } from "@/lib/class/rooms";
import { deskOf, roomOf, seatOf } from "@/lib/http/class-room";
import { isOwner } from "@/lib/http/owner";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** The room, and what this browser is in it. */
  async GET(call) {
    const { realmId } = await roomOf(call);
    const realm = await lab().realms.get(realmId);
    const seat = await seatOf(lab(), call.request, realmId);
    const isDesk = isOwner(call.request, realm);
    const role: Role = isDesk ? "desk" : seat ? "seat" : "viewer";
    const room = await readRoom(lab(), realmId);
    return json({ room, role, seat, ...(isDesk ? { realmId } : {}) });
  },

  async DELETE(call) {
    const { room } = await deskOf(call);
    await endRoom(lab(), room);
    return new Response(null, { status: 204 });
  },
});
