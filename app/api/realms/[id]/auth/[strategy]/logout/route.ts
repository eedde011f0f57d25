import { readBody } from "@/lib/http/body";
import { logoutBody } from "@/lib/http/contract";
import { presentedLogin, strategyOf } from "@/lib/http/credential";
import { logoutResponse } from "@/lib/http/logout-answer";
import { realmIdOf } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { request } = call;
    const strategy = strategyOf(call);
    const realm = await lab().realms.get(realmIdOf(call));
    const { lane = "a", refreshToken } = await readBody(request, logoutBody);
    const place = { request, realm, strategy, lane };
    const presented = presentedLogin(place, refreshToken);
    await limitWrites(realm.id, presented?.value ?? "nobody");
    return logoutResponse(place, presented);
  },
});
