import type {
  LoginsAnswer,
  RoleAnswer,
  RotateAnswer,
} from "@/lib/http/action-contract";
import type { RealmSettings } from "@/lib/http/contract";
import { type Answer, call } from "./call";
import { OWNER } from "./client";

/** What the owner does to a realm's users, keys and settings. */

export function changeSettings(
  realmId: string,
  settings: Partial<RealmSettings>,
): Promise<Answer<RealmSettings>> {
  const path = `/api/realms/${realmId}`;
  return call(path, { method: "PATCH", body: settings, by: OWNER });
}

export function changeRole(
  realmId: string,
  user: string,
  role: string,
): Promise<Answer<RoleAnswer>> {
  const path = userPath(realmId, user);
  return call(path, { method: "PATCH", body: { role }, by: OWNER });
}

/** `endLogins`: whether the app also ends the logins that are out. */
export function changePassword(
  realmId: string,
  user: string,
  endLogins: boolean,
): Promise<Answer<LoginsAnswer>> {
  const path = `${userPath(realmId, user)}/password`;
  return call(path, { method: "POST", body: { endLogins }, by: OWNER });
}

export function deleteUser(
  realmId: string,
  user: string,
): Promise<Answer<LoginsAnswer>> {
  return call(userPath(realmId, user), { method: "DELETE", by: OWNER });
}

export function rotateKeys(realmId: string): Promise<Answer<RotateAnswer>> {
  const path = `/api/realms/${realmId}/keys/rotate`;
  return call(path, { method: "POST", by: OWNER });
}

function userPath(realmId: string, user: string): string {
  return `/api/realms/${realmId}/users/${user}`;
}
