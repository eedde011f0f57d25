import { readBody } from "@/lib/http/body";
import { renewBody } from "@/lib/http/contract";
import { presentedLogin, strategyOf } from "@/lib/http/credential";
import { issuedResponse } from "@/lib/http/issued-answer";
import { missingLogin } from "@/lib/http/missing-credential";
import { isOwner, realmIdOf, visibleTrace } from "@/lib/http/owner";
import { refusalResponse } from "@/lib/http/problem";
import { limitWrites } from "@/lib/http/rate-limits";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performRenew } from "@/lib/realms/operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { request } = call;
    const strategy = strategyOf(call);
    const realm = await lab().realms.get(realmIdOf(call));
    const { lane = "a", refreshToken } = await readBody(request, renewBody);
    const place = { request, realm, strategy, lane };
    const presented = presentedLogin(place, refreshToken);
    if (presented === undefined) return missingLogin(strategy);
    await limitWrites(realm.id, presented.value);

    const performed = await performRenew(lab(), realm.id, strategy, presented);
    const { outcome } = performed;
    const trace = visibleTrace(performed.trace, isOwner(request, realm));
    return outcome.ok
      ? issuedResponse(place, outcome, trace)
      : refusalResponse(outcome, trace);
  },
});
