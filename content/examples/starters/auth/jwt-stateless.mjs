import { nowSec } from "./settings.mjs";
import { publishedKeys, sign, verify } from "./tokens.mjs";
import { findUser } from "./users.mjs";

/*
 * A signed token and nothing else. It is short, and renewal reads the user
 * again; a copy renews until twelve hours after the password was entered.
 */
const ACCESS_SEC = 5 * 60;
const ABSOLUTE_SEC = 12 * 3_600;

/** A new login: `{ access, accessSec }`. */
export async function open(user, authTime = nowSec()) {
  const iat = nowSec();
  const accessSec = Math.min(ACCESS_SEC, authTime + ABSOLUTE_SEC - iat);
  const access = await sign(user, accessSec, { iat, auth_time: authTime });
  return { access, accessSec };
}

/** Who it is, or null. Asks nobody. */
export async function check(access) {
  const claims = await verify(access);
  return claims && { user: claims.sub, role: claims.role };
}

/** The next token for one that is still good, or null. */
export async function renew({ access }) {
  const claims = await verify(access);
  if (!claims || nowSec() >= claims.auth_time + ABSOLUTE_SEC) return null;
  const user = await findUser(claims.sub);
  return user && open(user, claims.auth_time);
}

/** Nothing on the server stands for the token, so nothing can be ended. */
export async function end({ access }) {
  const claims = await verify(access);
  if (!claims) return { ended: "at-expiry" };
  // A copy can be renewed until then, whatever its own exp says.
  return { ended: "at-expiry", until: claims.auth_time + ABSOLUTE_SEC };
}

export async function endAll() {
  // The latest login of them all may be a moment old.
  return { ended: "at-expiry", until: nowSec() + ABSOLUTE_SEC };
}

/** How often a page that is open renews: before the token runs out. */
export const renewEverySec = ACCESS_SEC * 0.8;

export async function health() {
  return true;
}

export const close = undefined;
export const jwks = publishedKeys;
