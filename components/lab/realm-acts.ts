import type { LoginsAnswer } from "@/lib/http/action-contract";
import type { RealmSettings } from "@/lib/http/contract";
import type { Answer } from "@/lib/lab/call";
import { advanceClock } from "@/lib/lab/client";
import {
  changePassword,
  changeRole,
  changeSettings,
  deleteUser,
  rotateKeys,
} from "@/lib/lab/owner-client";
import { SIGNED } from "@/lib/lab/realm-news";
import type { Act } from "@/lib/lab/watched";
import { type Acting, begin, fail, failToEnd } from "./acting";

/** What the owner does to the realm as a whole, or to one of its users. */

export async function advance(acting: Acting, advancedSec: number) {
  begin(acting, `clock:${advancedSec}`);
  const answer = await advanceClock(acting.realmId, advancedSec);
  if (!answer.ok) return fail(acting, answer.problem);
  const nowSec = answer.value.now;
  const moved = { nowSec, advancedSec, atMs: Date.now() };
  acting.dispatch({ type: "clock-moved", ...moved });
}

export async function giveRole(acting: Acting, user: string, role: string) {
  const atMs = begin(acting, `role-changed:${user}`);
  const answer = await changeRole(acting.realmId, user, role);
  if (!answer.ok) return fail(acting, answer.problem);
  const { rewritten } = answer.value;
  const reason = `The user list says ${role} now; ${rewritten} stored records were rewritten.`;
  const done = { act: "role" as const, effect: null, reason, role, atMs };
  acting.dispatch({ type: "acted", on: { user }, done });
}

export async function newPassword(
  acting: Acting,
  user: string,
  endLogins: boolean,
) {
  const atMs = begin(acting, `password-changed:${user}`);
  const answer = await changePassword(acting.realmId, user, endLogins);
  afterEnding(acting, user, "password", answer, atMs);
}

export async function removeUser(acting: Acting, user: string) {
  const atMs = begin(acting, `user-deleted:${user}`);
  const answer = await deleteUser(acting.realmId, user);
  afterEnding(acting, user, "delete-user", answer, atMs);
}

function afterEnding(
  acting: Acting,
  user: string,
  act: Act,
  answer: Answer<LoginsAnswer>,
  atMs: number,
) {
  if (!answer.ok) return failToEnd(acting, answer.problem);
  const { logins } = answer.value;
  if (logins.length === 0) {
    const reason = "The app left the logins that were out alone.";
    const done = { act, effect: null, reason, atMs };
    return acting.dispatch({ type: "acted", on: { user }, done });
  }
  for (const { strategy, effect, reason, survivesUntil } of logins) {
    const done = { act, effect, reason, survivesUntil, atMs };
    acting.dispatch({ type: "acted", on: { user, strategy }, done });
  }
}

export async function replaceKeys(acting: Acting) {
  const atMs = begin(acting, "keys-rotated");
  const answer = await rotateKeys(acting.realmId);
  if (!answer.ok) return failToEnd(acting, answer.problem);
  const reason =
    "Every signing key of the realm was replaced; sessions and seals do not use them.";
  const done = { act: "rotate-keys" as const, reason, atMs };
  for (const strategy of SIGNED) {
    const ended = { ...done, effect: "immediate" as const };
    acting.dispatch({ type: "acted", on: { strategy }, done: ended });
  }
}

export async function setSettings(
  acting: Acting,
  settings: Partial<RealmSettings>,
) {
  begin(acting, "settings");
  const answer = await changeSettings(acting.realmId, settings);
  if (!answer.ok) return fail(acting, answer.problem);
  const { idleSec, graceSec } = answer.value;
  acting.dispatch({ type: "settings", settings: { idleSec, graceSec } });
}
