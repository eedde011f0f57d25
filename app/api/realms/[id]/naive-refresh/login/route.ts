import { naiveLogin } from "@/lib/attacks/naive-rotation-vulnerable";
import { readBody } from "@/lib/http/body";
import { noBody } from "@/lib/http/contract";
import type { NaiveAnswer } from "@/lib/http/measure-contract";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performInRealm } from "@/lib/realms/operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    await readBody(call.request, noBody);
    await limitWrites(realm.id, "owner");

    const source = "attacks/naive-rotation-vulnerable";
    const done = await performInRealm(lab(), realm.id, source, naiveLogin);
    const { refreshToken } = done.outcome;
    const answer: NaiveAnswer = { refreshToken, trace: done.trace };
    return json(answer);
  },
});
