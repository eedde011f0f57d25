import type { LoginsEnded } from "@/lib/http/contract";
import { catalog } from "@/lib/strategies/catalog";
import type { Context } from "@/lib/strategies/strategy";
import { bookkeeping } from "@/lib/trace/recorder";
import { publishEvent } from "./events";
import type { Lab } from "./lab";
import { type Performed, performInRealm } from "./operations";
import { rewriteRole } from "./stored-claims";
import { lastDeath } from "./targets";
import { findUser, storeUser, type User } from "./users";

/** What the owner does to a user, and what becomes of the logins that are out. */

/**
 * Gives a user another role. The user list changes first, so that no later
 * login has the old one; then the records that hold a copy. Throws `UnknownUser`.
 */
export function performRoleChange(
  lab: Lab,
  realmId: string,
  name: string,
  role: string,
): Promise<Performed<{ user: User; rewritten: number }>> {
  return perform(lab, realmId, name, async (ctx, before) => {
    const user = { ...before, role };
    await storeUser(ctx.redis, realmId, user);
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
 * Notes a change of password. What is out lives on, unless `endLogins` asks
 * for what ASVS 5.0, 7.4.3 does. Throws `UnknownUser`.
 */
export function performPasswordChange(
  lab: Lab,
  realmId: string,
  name: string,
  endLogins: boolean,
): Promise<Performed<LoginsEnded[]>> {
  return perform(lab, realmId, name, async (ctx, before) => {
    const user = { ...before, passwordChangedAt: ctx.nowSec };
    await storeUser(ctx.redis, realmId, user);
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
  return perform(lab, realmId, name, async (ctx, before) => {
    await storeUser(ctx.redis, realmId, { ...before, deleted: true });
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
  name: string,
  work: (ctx: Context, user: User) => Promise<Outcome>,
): Promise<Performed<Outcome>> {
  return performInRealm(lab, realmId, "realms/user-operations", async (ctx) =>
    work(ctx, await findUser(ctx.redis, realmId, name)),
  );
}
