import { readBody } from "@/lib/http/body";
import { type RevokeAnswer, revokeBody } from "@/lib/http/contract";
import { strategyOf } from "@/lib/http/credential";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performRevoke } from "@/lib/realms/operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const strategy = strategyOf(call);
    const realm = await ownedRealm(lab(), call);
    const target = await readBody(call.request, revokeBody);
    await limitWrites(realm.id, "owner");

    const performed = await performRevoke(lab(), realm.id, strategy, target);
    const { ok, ...revoked } = performed.outcome;
    const answer: RevokeAnswer = { ...revoked, trace: performed.trace };
    return json(answer);
  },
});
