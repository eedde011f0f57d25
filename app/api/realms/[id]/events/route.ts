import { eventStream } from "@/lib/http/event-stream";
import { ownedRealm } from "@/lib/http/owner";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    const realm = await ownedRealm(lab(), call);
    return eventStream(lab(), realm.id);
  },
});
