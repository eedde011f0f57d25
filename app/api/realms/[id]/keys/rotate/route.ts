import type { RotateAnswer } from "@/lib/http/action-contract";
import { readBody } from "@/lib/http/body";
import { noBody } from "@/lib/http/contract";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performKeyRotation } from "@/lib/realms/rotate-keys";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    await readBody(call.request, noBody);
    await limitWrites(realm.id, "owner");

    const done = await performKeyRotation(lab(), realm.id);
    const answer: RotateAnswer = { keys: done.outcome, trace: done.trace };
    return json(answer);
  },
});
