import { readBody } from "@/lib/http/body";
import { logoutBody } from "@/lib/http/contract";
import { presentedLogin, strategyOf } from "@/lib/http/credential";
import { logoutResponse } from "@/lib/http/logout-answer";
import { missingCredential } from "@/lib/http/me-answer";
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
    if (presented === undefined) return missingCredential();
    await limitWrites(realm.id, presented.value);
    return logoutResponse(place, presented);
  },
});
