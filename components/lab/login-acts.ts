import type { Lane } from "@/lib/http/contract";
import { logOutByCookie, renewByCookie, revoke } from "@/lib/lab/client";
import { allWatched, LANES } from "@/lib/lab/scene";
import type { StrategyId } from "@/lib/strategies/strategy";
import { type Acting, begin, fail, failToEnd } from "./acting";

/** Revokes every login of a user that this page knows of. */
export async function logOutEverywhere(acting: Acting, user: string) {
  const strategies = allWatched(acting.scene)
    .filter(({ preset }) => preset.user === user)
    .map(({ preset }) => preset.strategy);
  const each = [...new Set(strategies)].map((strategy) =>
    revokeUser(acting, user, strategy),
  );
  await Promise.all(each);
}

async function revokeUser(acting: Acting, user: string, strategy: StrategyId) {
  const { scene, realmId, dispatch } = acting;
  const atMs = begin(acting, `revoked:${strategy}`);
  const answer = await revoke(realmId, strategy, { target: "user", user });
  if (!answer.ok) return failToEnd(acting, answer.problem);
  const { trace, ...told } = answer.value;
  const done = { ...told, act: "log-out" as const, atMs };
  dispatch({ type: "acted", on: { user, strategy }, done });
  for (const lane of LANES) {
    const { preset } = scene.lanes[lane];
    if (preset.strategy !== strategy || preset.user !== user) continue;
    const run = { trace, atMs, status: 200 };
    dispatch({ type: "ran", lane, operation: "revoke", run });
  }
}

/** The log-out of one browser, by its own cookie. */
export async function logOutHere(acting: Acting, lane: Lane) {
  const { scene, realmId, dispatch } = acting;
  const { preset, issued } = scene.lanes[lane];
  if (issued === null) return;
  const { strategy } = preset;
  const atMs = begin(acting, `logged-out:${strategy}`);
  const answer = await logOutByCookie(realmId, strategy, lane);
  if (!answer.ok) return failToEnd(acting, answer.problem);
  const { trace, effect, reason, survivesUntil } = answer.value;
  const done = { act: "log-out-here" as const, effect, reason, survivesUntil };
  const { credentialId } = issued;
  dispatch({ type: "acted", on: { credentialId }, done: { ...done, atMs } });
  const run = { trace, atMs, status: 200 };
  dispatch({ type: "ran", lane, operation: "revoke", run });
}

/** The owner’s revocation of one login, and of no other of its user. */
export async function revokeOne(acting: Acting, lane: Lane) {
  const { scene, realmId, dispatch } = acting;
  const { preset, issued } = scene.lanes[lane];
  if (issued === null) return;
  const { strategy } = preset;
  const { credentialId } = issued;
  const atMs = begin(acting, `revoked:${strategy}`);
  const target = { target: "credential", credentialId } as const;
  const answer = await revoke(realmId, strategy, target);
  if (!answer.ok) return failToEnd(acting, answer.problem);
  const { trace, ...told } = answer.value;
  const done = { ...told, act: "revoke-one" as const, atMs };
  dispatch({ type: "acted", on: { credentialId }, done });
  const run = { trace, atMs, status: 200 };
  dispatch({ type: "ran", lane, operation: "revoke", run });
}

/** A renewal by this browser's cookie; copies of the old one stay behind. */
export async function renew(acting: Acting, lane: Lane) {
  const { scene, realmId, dispatch } = acting;
  const { preset, issued } = scene.lanes[lane];
  if (issued === null) return;
  const { strategy, user } = preset;
  const atMs = begin(acting, `renewed:${strategy}`);
  const answer = await renewByCookie(realmId, strategy, lane);
  if (!answer.ok) return fail(acting, answer.problem);
  const { credentialId } = issued;
  const reason = "The login was renewed; this is what came before.";
  const done = { act: "renew" as const, effect: null, reason, atMs };
  dispatch({ type: "acted", on: { user, credentialId }, done });
  dispatch({ type: "renewed", lane, answer: answer.value, atMs });
}
