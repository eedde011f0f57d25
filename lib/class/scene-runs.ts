import { decodeJwt } from "jose";
import type { Figures } from "@/lib/http/finding-contract";
import type { SceneId } from "@/lib/lessons/experiments";
import { inScratchRealm } from "@/lib/measure/scratch-realm";
import type { Lab } from "@/lib/realms/lab";
import {
  performLogin,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { performRoleChange } from "@/lib/realms/user-operations";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { redisSession } from "@/lib/strategies/redis-session";

const USER = "alice";
const BOTH = [jwtStateless, redisSession] as const;

/** A class has one screen and no time: what scenes show, the server plays. */
export const SCENE_RUNS: Partial<
  Record<SceneId, (lab: Lab) => Promise<Figures>>
> = {
  "one-logout": oneLogout,
  "frozen-role": frozenRole,
  "open-letter": openLetter,
};

/** Logs Alice in both ways, logs her out everywhere, and asks for copies. */
function oneLogout(lab: Lab): Promise<Figures> {
  return inScratchRealm(lab, async (realmId) => {
    const after = BOTH.map(async (strategy) => {
      const copy = await logIn(lab, realmId, strategy);
      const target = { target: "user", user: USER } as const;
      await performRevoke(lab, realmId, strategy, target);
      const { outcome } = await performVerify(lab, realmId, strategy, copy);
      return outcome.ok ? "still accepted" : "refused";
    });
    const [tokenAfter = "", sessionAfter = ""] = await Promise.all(after);
    const outcome = `${tokenAfter} and ${sessionAfter}`;
    return { tokenAfter, sessionAfter, outcome };
  });
}

/** Logs an admin in both ways, demotes her, and asks who she is. */
function frozenRole(lab: Lab): Promise<Figures> {
  return inScratchRealm(lab, async (realmId) => {
    const logins = BOTH.map((strategy) => logIn(lab, realmId, strategy));
    const copies = await Promise.all(logins);
    await performRoleChange(lab, realmId, USER, "user");
    const roles = BOTH.map(async (strategy, at) => {
      const copy = copies[at] ?? { value: "", from: "" };
      const { outcome } = await performVerify(lab, realmId, strategy, copy);
      return outcome.ok ? String(outcome.claims.role) : outcome.refusal;
    });
    const [tokenRole = "", sessionRole = ""] = await Promise.all(roles);
    return { tokenRole, sessionRole, roles: `${tokenRole} and ${sessionRole}` };
  });
}

/** Issues a token with four claims, and reads it as anybody can. */
function openLetter(lab: Lab): Promise<Figures> {
  return inScratchRealm(lab, async (realmId) => {
    const claims = {
      email: "alice@example.com",
      plan: "gold",
      salary: 5_200,
      role: "admin",
    };
    const options = { user: USER, claims };
    const { outcome } = await performLogin(lab, realmId, jwtStateless, options);
    const read = decodeJwt(outcome.credential);
    const claimsRead = Object.keys(claims).filter((name) => name in read);
    return { claimsRead: claimsRead.length, keysUsed: 0 };
  });
}

async function logIn(
  lab: Lab,
  realmId: string,
  strategy: (typeof BOTH)[number],
) {
  const options = { user: USER };
  const { outcome } = await performLogin(lab, realmId, strategy, options);
  return { value: outcome.credential, from: "a copy" };
}
