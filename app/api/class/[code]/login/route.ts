import { logInByBoth } from "@/lib/http/class-login";
import { seatedIn } from "@/lib/http/class-room";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** Both logins anew: after a logout, or when the class changed its lanes. */
  async POST(call) {
    const seated = await seatedIn(call);
    await limitWrites(seated.realm.id, seated.seat);
    const { login, cookies } = await logInByBoth(call.request, seated);
    const headers = new Headers();
    for (const cookie of cookies) headers.append("set-cookie", cookie);
    return json(login, { headers });
  },
});
