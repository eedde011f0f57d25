import { ask, disconnect, keyOf } from "./redis.mjs";
import { nowSec } from "./settings.mjs";
import { publishedKeys, sign, verify } from "./tokens.mjs";
import { findUser } from "./users.mjs";

/*
 * A signed token that must not be older than its user's epoch. One key ends
 * all of a user's logins; one of them alone cannot be ended.
 */
const ACCESS_SEC = 15 * 60;
const ABSOLUTE_SEC = 12 * 3_600;

/** A new login: never older than the epoch that stands. */
export async function open(user, authTime = nowSec()) {
  return issue(user, authTime, await epochOf(user.id));
}

/** Who it is, or null. One command. */
export async function check(access) {
  const claims = await verify(access);
  if (!claims || claims.iat < (await epochOf(claims.sub))) return null;
  return { user: claims.sub, role: claims.role };
}

/** The next token for one that is still good, or null. */
export async function renew({ access }) {
  const claims = await verify(access);
  if (!claims || nowSec() >= claims.auth_time + ABSOLUTE_SEC) return null;
  const epoch = await epochOf(claims.sub);
  const user = claims.iat < epoch ? null : await findUser(claims.sub);
  // By the epoch just read: one that moves meanwhile still refuses it.
  return user && issue(user, claims.auth_time, epoch);
}

/** The browser forgets the token; who has a copy of it does not. */
export async function end({ access }) {
  const claims = await verify(access);
  if (!claims) return { ended: "at-expiry" };
  // A copy can be renewed until then, or until the epoch moves.
  return { ended: "at-expiry", until: claims.auth_time + ABSOLUTE_SEC };
}

// Tokens may be dated to the epoch that stands, so the next one is later still.
const MOVE = `
local epoch = math.max(tonumber(ARGV[1]), tonumber(redis.call('GET', KEYS[1]) or 0)) + 1
redis.call('SET', KEYS[1], epoch, 'EX', epoch - ARGV[1] + ARGV[2])
return epoch`;

/** Ends every login of a user: what was issued until now is too old. */
export async function endAll(userId) {
  const keys = [keyOf("epoch", userId)];
  const args = [String(nowSec()), String(ACCESS_SEC)];
  await ask((redis) => redis.eval(MOVE, { keys, arguments: args }));
  return { ended: "now" };
}

async function issue(user, authTime, epoch) {
  const iat = Math.max(nowSec(), epoch);
  const accessSec = Math.min(ACCESS_SEC, authTime + ABSOLUTE_SEC - iat);
  const access = await sign(user, accessSec, { iat, auth_time: authTime });
  return { access, accessSec };
}

async function epochOf(userId) {
  return Number(await ask((redis) => redis.get(keyOf("epoch", userId))));
}

/** How often a page that is open renews: before the token runs out. */
export const renewEverySec = ACCESS_SEC * 0.8;

export async function health() {
  return (await ask((redis) => redis.ping())) === "PONG";
}

export const close = disconnect;
export const jwks = publishedKeys;
