import { sealData, unsealData } from "iron-session";
import { need, nowSec } from "./settings.mjs";
import { findUser } from "./users.mjs";

/*
 * The login itself, encrypted into the cookie. Nobody can read it, and nobody
 * can end it: as with a stateless JWT any copy can be renewed for twelve hours.
 */
const ACCESS_SEC = 15 * 60;
const ABSOLUTE_SEC = 12 * 3_600;

/** A new login: `{ access, accessSec }`. */
export async function open(user, authTime = nowSec()) {
  const now = nowSec();
  const accessSec = Math.min(ACCESS_SEC, authTime + ABSOLUTE_SEC - now);
  const login = {
    user: user.id,
    role: user.role,
    authTime,
    expiresAt: now + accessSec,
  };
  const access = await sealData(login, { password: passwords(), ttl: 0 });
  return { access, accessSec };
}

/** Who it is, or null. Asks nobody. */
export async function check(access) {
  const login = await unseal(access);
  return login && { user: login.user, role: login.role };
}

async function unseal(access) {
  // One spelling: the library reads on only to the first mark.
  if (!/^[^~]+~2$/.test(access ?? "")) return null;
  const sealed = { password: passwords(), ttl: 0 };
  // What does not open answers an empty object, not an error.
  const login = await unsealData(access, sealed);
  return nowSec() < login.expiresAt ? login : null;
}

/** The next cookie for one that is still good, or null. */
export async function renew({ access }) {
  const login = await unseal(access);
  if (!login || nowSec() >= login.authTime + ABSOLUTE_SEC) return null;
  const user = await findUser(login.user);
  return user && open(user, login.authTime);
}

/** The browser forgets the cookie; who has a copy of it does not. */
export async function end({ access }) {
  const login = await unseal(access);
  if (!login) return { ended: "at-expiry" };
  // A copy can be renewed until then, whatever its own expiresAt says.
  return { ended: "at-expiry", until: login.authTime + ABSOLUTE_SEC };
}

export async function endAll() {
  // The latest login of them all may be a moment old.
  return { ended: "at-expiry", until: nowSec() + ABSOLUTE_SEC };
}

/** To rotate: add `2`, wait for ACCESS_SEC, remove `1`. The highest one seals. */
function passwords() {
  return { 1: need("SEAL_PASSWORD") };
}

/** How often a page that is open renews: before the cookie runs out. */
export const renewEverySec = ACCESS_SEC * 0.8;

export async function health() {
  return true;
}

export const close = undefined;
export const jwks = undefined;
