import { naiveRenew } from "@/lib/attacks/naive-rotation-vulnerable";
import { readBody } from "@/lib/http/body";
import { type NaiveAnswer, naiveRenewBody } from "@/lib/http/measure-contract";
import { isOwner, realmIdOf, visibleTrace } from "@/lib/http/owner";
import { refusalResponse } from "@/lib/http/problem";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performInRealm } from "@/lib/realms/operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { request } = call;
    const realm = await lab().realms.get(realmIdOf(call));
    const { refreshToken, storeMs } = await readBody(request, naiveRenewBody);
    await limitWrites(realm.id, refreshToken);

    const source = "attacks/naive-rotation-vulnerable";
    const done = await performInRealm(lab(), realm.id, source, (ctx) =>
      naiveRenew(ctx, refreshToken, storeMs),
    );
    const trace = visibleTrace(done.trace, isOwner(request, realm));
    if (!done.outcome.ok) return refusalResponse(done.outcome, trace);
    const answer: NaiveAnswer = {
      refreshToken: done.outcome.refreshToken,
      trace,
    };
    return json(answer);
  },
});
