import { readBody } from "@/lib/http/body";
import { loginBody } from "@/lib/http/contract";
import { strategyOf } from "@/lib/http/credential";
import { checkCookieBudget, issuedResponse } from "@/lib/http/issued-answer";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performLogin } from "@/lib/realms/operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { request } = call;
    const strategy = strategyOf(call);
    const realm = await ownedRealm(lab(), call);
    const body = await readBody(request, loginBody);
    const { lane = "a", setCookie = true, ...login } = body;
    const place = { request, realm, strategy, lane, setCookie };
    if (setCookie) checkCookieBudget(place, login.claims);
    await limitWrites(realm.id, "owner");

    const performed = await performLogin(lab(), realm.id, strategy, login);
    return issuedResponse(place, performed.outcome, performed.trace);
  },
});
