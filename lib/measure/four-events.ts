import type { Lab } from "@/lib/realms/lab";
import {
  performLogin,
  performRenew,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { performRoleChange } from "@/lib/realms/user-operations";
import type { Strategy } from "@/lib/strategies/strategy";
import { inScratchRealm, moveTo, nowSec } from "./scratch-realm";

const USER = "alice";
const TARGET = { target: "user", user: USER } as const;

/** An access token beside a refresh token is short; all else lives as long as the login. */
const ACCESS_SEC = 300;

/** How long one credential of a login lives, in seconds. */
export function lifeOf({ id }: Strategy, loginSec: number): number {
  return id === "jwt-refresh" ? Math.min(ACCESS_SEC, loginSec) : loginSec;
}

/** Seconds that a stolen copy lives on after "log out everywhere". */
export function afterLogout(lab: Lab, strategy: Strategy, loginSec: number) {
  return untilItCounts(lab, strategy, loginSec, {
    act: (id) => performRevoke(lab, id, strategy, TARGET),
    counts: (answer) => answer === "refused",
  });
}

/** Seconds for which a role that was taken away is still believed. */
export function afterDemotion(lab: Lab, strategy: Strategy, loginSec: number) {
  return untilItCounts(lab, strategy, loginSec, {
    act: (id) => performRoleChange(lab, id, USER, "user"),
    counts: (answer) => answer !== "admin",
  });
}

/**
 * Whether it shows that a thief uses a copy of everything that a client holds:
 * both ask, and both renew where renewing is what clients do.
 */
export function theftShows(
  lab: Lab,
  strategy: Strategy,
  loginSec: number,
): Promise<boolean> {
  const use = async (id: string) => {
    const login = { user: USER, ttlSec: lifeOf(strategy, loginSec) };
    const { outcome } = await performLogin(lab, id, strategy, login);
    for (const from of ["the thief", "the owner"]) {
      const access = { value: outcome.credential, from };
      const asked = await performVerify(lab, id, strategy, access);
      if (!asked.outcome.ok) return true;
      if (outcome.refreshToken === undefined) continue;
      const refresh = { value: outcome.refreshToken, from };
      const renewed = await performRenew(lab, id, strategy, refresh);
      if (!renewed.outcome.ok) return true;
    }
    return false;
  };
  return inScratchRealm(lab, use, 0);
}

/** Acts on a login, and moves the clock until that counts at a check. */
function untilItCounts(
  lab: Lab,
  strategy: Strategy,
  loginSec: number,
  {
    act,
    counts,
  }: {
    act: (realmId: string) => Promise<unknown>;
    counts: (answer: string) => boolean;
  },
): Promise<number> {
  return inScratchRealm(lab, async (id) => {
    await moveTo(lab, id, (await nowSec(lab, id)) + 1);
    const login = { user: USER, ttlSec: lifeOf(strategy, loginSec) };
    const { outcome } = await performLogin(lab, id, strategy, login);
    const { credential: value, expiresAt } = outcome;
    const ask = async () => {
      const presented = { value, from: "the copy" };
      const asked = await performVerify(lab, id, strategy, presented);
      return asked.outcome.ok ? String(asked.outcome.claims.role) : "refused";
    };
    await act(id);
    const actedAtSec = await nowSec(lab, id);
    if (counts(await ask())) return 0;
    await moveTo(lab, id, expiresAt - 1);
    if (counts(await ask())) throw new Error("It counted before the expiry.");
    await moveTo(lab, id, expiresAt);
    if (counts(await ask())) return expiresAt - actedAtSec;
    throw new Error("A credential outlived its own expiry.");
  });
}
