import { type LoginsAnswer, passwordBody } from "@/lib/http/action-contract";
import { readBody } from "@/lib/http/body";
import { ownedRealm, userOf } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { performPasswordChange } from "@/lib/realms/user-operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    const { endLogins } = await readBody(call.request, passwordBody);
    await limitWrites(realm.id, "owner");

    const name = userOf(call);
    const done = await performPasswordChange(lab(), realm.id, name, endLogins);
    const answer: LoginsAnswer = { logins: done.outcome, trace: done.trace };
    return json(answer);
  },
});
