import { laneOf, presentedCredential, strategyOf } from "@/lib/http/credential";
import { meResponse } from "@/lib/http/me-answer";
import { realmIdOf } from "@/lib/http/owner";
import { limitChecks } from "@/lib/http/rate-limits";
import { route } from "@/lib/http/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    const { request } = call;
    const strategy = strategyOf(call);
    const realmId = realmIdOf(call);
    const presented = presentedCredential(request, strategy, laneOf(request));
    await limitChecks(realmId, presented?.value ?? "");
    return meResponse(request, realmId, strategy, presented);
  },
});
