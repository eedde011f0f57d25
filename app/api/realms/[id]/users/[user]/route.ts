import {
  type LoginsAnswer,
  type RoleAnswer,
  roleBody,
} from "@/lib/http/action-contract";
import { readBody } from "@/lib/http/body";
import { ownedRealm, userOf } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import {
  performRoleChange,
  performUserDeletion,
} from "@/lib/realms/user-operations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async PATCH(call) {
    const realm = await ownedRealm(lab(), call);
    const { role } = await readBody(call.request, roleBody);
    await limitWrites(realm.id, "owner");

    const name = userOf(call);
    const done = await performRoleChange(lab(), realm.id, name, role);
    const answer: RoleAnswer = { ...done.outcome, trace: done.trace };
    return json(answer);
  },

  async DELETE(call) {
    const realm = await ownedRealm(lab(), call);
    await limitWrites(realm.id, "owner");

    const done = await performUserDeletion(lab(), realm.id, userOf(call));
    const answer: LoginsAnswer = { logins: done.outcome, trace: done.trace };
    return json(answer);
  },
});
