import { takeDesk } from "@/lib/class/desk-link";
import { takeDeskBody } from "@/lib/class/protocol";
import { readBody } from "@/lib/http/body";
import { deskCookie, roomOf } from "@/lib/http/class-room";
import { HttpProblem } from "@/lib/http/problem";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** Makes this browser a desk, for whoever brings the key. */
  async POST(call) {
    const { request } = call;
    const { code, realmId } = await roomOf(call);
    const { key } = await readBody(request, takeDeskBody);
    await limitWrites(realmId, "taking the desk");
    const secret = await takeDesk(lab(), realmId, key);
    if (secret === null) {
      throw new HttpProblem("not-desk", "This link was used, or is too old.", {
        field: "key",
      });
    }
    const cookie = deskCookie(request, realmId, secret);
    return json({ code }, { headers: { "set-cookie": cookie } });
  },
});
