import { randomUUID } from "node:crypto";
import { ask, disconnect, keyOf } from "./redis.mjs";
import { nowSec } from "./settings.mjs";
import { publishedKeys, sign, verify } from "./tokens.mjs";
import { findUser } from "./users.mjs";

/* A signed token, and a list of those that were ended before their time. */
const ACCESS_SEC = 15 * 60;
const ABSOLUTE_SEC = 12 * 3_600;

/** A new login. Its jti is noted, or "log out everywhere" would not know it. */
export async function open(user, authTime = nowSec()) {
  const jti = randomUUID();
  const iat = nowSec();
  const accessSec = Math.min(ACCESS_SEC, authTime + ABSOLUTE_SEC - iat);
  const index = keyOf("tokens-of", user.id);
  await ask((redis) =>
    redis
      .multi()
      .zRemRangeByScore(index, "-inf", iat)
      .zAdd(index, { score: iat + accessSec, value: jti })
      .expire(index, ACCESS_SEC)
      .exec(),
  );
  const more = { iat, jti, auth_time: authTime };
  return { access: await sign(user, accessSec, more), accessSec };
}

/** Who it is, or null. One command, and by jti: signatures have twins. */
export async function check(access) {
  const claims = await accepted(access);
  return claims && { user: claims.sub, role: claims.role };
}

async function accepted(access) {
  const claims = await verify(access);
  if (!claims) return null;
  const denied = await ask((redis) => redis.exists(keyOf("deny", claims.jti)));
  return denied ? null : claims;
}

/** The next token; the old one is denied, so only one renewal wins. */
export async function renew({ access }) {
  const claims = await accepted(access);
  if (!claims || nowSec() >= claims.auth_time + ABSOLUTE_SEC) return null;
  const user = await findUser(claims.sub);
  if (!user) return null;
  // The new one first, so that "log out everywhere" finds it.
  const next = await open(user, claims.auth_time);
  if (await deny(claims)) return next;
  await end(next);
  return null;
}

/** Ends this login: refused at the next check. */
export async function end({ access }) {
  const claims = await verify(access);
  if (claims) await deny(claims);
  return { ended: "now" };
}

const DENY_ALL = `
local live = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf', 'WITHSCORES')
for i = 1, #live, 2 do
  redis.call('SET', ARGV[2] .. live[i], 1, 'EX', live[i + 1] - ARGV[1])
end
return redis.call('DEL', KEYS[1])`;

/** Ends every login of a user, in one step. */
export async function endAll(userId) {
  const keys = [keyOf("tokens-of", userId)];
  const args = [String(nowSec()), keyOf("deny", "")];
  await ask((redis) => redis.eval(DENY_ALL, { keys, arguments: args }));
  return { ended: "now" };
}

async function deny({ jti, exp }) {
  const seconds = Math.max(1, exp - nowSec());
  const once = { condition: "NX", expiration: { type: "EX", value: seconds } };
  const set = await ask((redis) => redis.set(keyOf("deny", jti), "1", once));
  return set === "OK";
}

/** How often a page that is open renews: before the token runs out. */
export const renewEverySec = ACCESS_SEC * 0.8;

export async function health() {
  return (await ask((redis) => redis.ping())) === "PONG";
}

export const close = disconnect;
export const jwks = publishedKeys;
