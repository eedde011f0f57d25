import type { LoginsEnded } from "@/lib/http/contract";
import { catalog } from "@/lib/strategies/catalog";
import type { Context } from "@/lib/strategies/strategy";
import { bookkeeping } from "@/lib/trace/recorder";
import { publishEvent } from "./events";
import type { Lab } from "./lab";
import { type Performed, performInRealm } from "./operations";
import { rewriteRole } from "./stored-claims";
import { lastDeath } from "./targets";
import { changeUser, type User } from "./users";

/** What the owner does to a user, and what becomes of the logins that are out. */

/**
 * Gives a user another role: in the user list first, then in the records that
 * hold a copy. A login or renewal that is under way meanwhile may keep the old
 * one (decision 10). Throws `UnknownUser`.
 */
export function performRoleChange(
  lab: Lab,
  realmId: string,
  name: string,
  role: string,
): Promise<Performed<{ user: User; rewritten: number }>> {
  return perform(lab, realmId, async (ctx) => {
    const user = await changeUser(ctx.redis, realmId, name, { role });
    const rewritten = await rewriteRole(ctx.redis, realmId, name, role);
    const event = {
      type: "role-changed",
      user: name,
      role,
      rewritten,
    } as const;
    await bookkeeping(() => publishEvent(ctx.redis, realmId, event));
    return { user, rewritten };
  });
}

/**
 * Notes a change of password. What is out lives on, unless `endLogins` asks to
 * end it: ASVS 5.0, 7.4.3 wants that choice offered. Here it ends all of them,
 * the caller's own too. Throws `UnknownUser`.
 */
export function performPasswordChange(
  lab: Lab,
  realmId: string,
  name: string,
  endLogins: boolean,
): Promise<Performed<LoginsEnded[]>> {
  return perform(lab, realmId, async (ctx) => {
    const changes = { passwordChangedAt: ctx.nowSec };
    await changeUser(ctx.redis, realmId, name, changes);
    const logins = endLogins ? await endAll(ctx, name) : [];
    const event = { type: "password-changed", user: name, logins } as const;
    await bookkeeping(() => publishEvent(ctx.redis, realmId, event));
    return logins;
  });
}

/**
 * Deletes a user: no further login, and each strategy ends what it can of
 * those that are out. Throws `UnknownUser`.
 */
export function performUserDeletion(
  lab: Lab,
  realmId: string,
  name: string,
): Promise<Performed<LoginsEnded[]>> {
  return perform(lab, realmId, async (ctx) => {
    await changeUser(ctx.redis, realmId, name, { deleted: true });
    const logins = await endAll(ctx, name);
    const event = { type: "user-deleted", user: name, logins } as const;
    await bookkeeping(() => publishEvent(ctx.redis, realmId, event));
    return logins;
  });
}

/** Asks every strategy to end a user's logins, each by its own means. */
async function endAll(ctx: Context, user: string): Promise<LoginsEnded[]> {
  const target = { target: "user", user } as const;
  const logins: LoginsEnded[] = [];
  for (const strategy of catalog) {
    const { ok, ...ended } = await strategy.revoke(ctx, target);
    const survivesUntil =
      ended.effect === "unsupported"
        ? await bookkeeping(() => lastDeath(ctx, strategy, target))
        : ended.survivesUntil;
    logins.push({ strategy: strategy.id, ...ended, survivesUntil });
  }
  return logins;
}

function perform<Outcome>(
  lab: Lab,
  realmId: string,
  work: (ctx: Context) => Promise<Outcome>,
): Promise<Performed<Outcome>> {
  return performInRealm(lab, realmId, "realms/user-operations", work);
}
