import { roomOf, seatOf } from "@/lib/http/class-room";
import { isOwner } from "@/lib/http/owner";
import { roomStream } from "@/lib/http/room-stream";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    const { realmId } = await roomOf(call);
    const realm = await lab().realms.get(realmId);
    const isDesk = isOwner(call.request, realm);
    const seat = await seatOf(lab(), call.request, realmId);
    const staysDesk = async () =>
      isOwner(call.request, await lab().realms.get(realmId));
    return roomStream(lab(), realmId, { isDesk, seat, staysDesk });
  },
});
