import { randomBytes } from "node:crypto";
import { ask, disconnect, keyOf } from "./redis.mjs";
import { mint, read } from "./refresh-token.mjs";
import { nowSec, number } from "./settings.mjs";
import { publishedKeys, sign, verify } from "./tokens.mjs";
import { findUser } from "./users.mjs";

/*
 * A short token whose check asks nobody, and a refresh token that is used once.
 * One that comes again is held by two, or came too late: the login ends.
 */
const ACCESS_SEC = 5 * 60;
const ABSOLUTE_SEC = 30 * 86_400;
// A second tab, or an answer that got lost, may come again this much later.
const GRACE_SEC = number("REFRESH_GRACE_SEC", 5);

/** A new login: a family of refresh tokens, and its first pair. */
export async function open(user) {
  const id = randomBytes(16).toString("base64url");
  const endsAt = nowSec() + ABSOLUTE_SEC;
  const authTime = nowSec();
  const family = {
    user: user.id,
    generation: 0,
    rotatedAt: 0,
    endsAt,
    authTime,
  };
  const index = keyOf("families-of", user.id);
  await ask((redis) =>
    redis
      .multi()
      .hSet(keyOf("family", id), family)
      .expire(keyOf("family", id), ABSOLUTE_SEC)
      .zRemRangeByScore(index, "-inf", nowSec())
      .zAdd(index, { score: endsAt, value: id })
      .expire(index, ABSOLUTE_SEC)
      .exec(),
  );
  return pair(user, { id, generation: 0, endsAt, authTime });
}

/** Who it is, or null. Asks nobody. */
export async function check(access) {
  const claims = await verify(access);
  return claims && { user: claims.sub, role: claims.role };
}

// Reading, judging and moving on are one step: of two tabs one comes first.
const ROTATE = `
local said, now, grace = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local f = redis.call('HMGET', KEYS[1], 'generation', 'rotatedAt', 'user', 'endsAt', 'authTime')
if not f[1] then return false end
local current = tonumber(f[1])
if said == current then
  redis.call('HSET', KEYS[1], 'generation', current + 1, 'rotatedAt', now)
  return { current + 1, f[3], f[4], f[5] }
end
if said == current - 1 and now < tonumber(f[2]) + grace then
  return { current, f[3], f[4], f[5] }
end
redis.call('DEL', KEYS[1])
return { 'reused', f[3] }`;

/** The next pair, or null. Reuse of an old refresh token ends the family. */
export async function renew({ refresh }) {
  const said = read(refresh);
  if (!said) return null;
  const keys = [keyOf("family", said.id)];
  const args = [said.generation, nowSec(), GRACE_SEC].map(String);
  const found = await ask((redis) =>
    redis.eval(ROTATE, { keys, arguments: args }),
  );
  if (!found) return null;
  const [generation, userId, endsAt, authTime] = found;
  if (generation === "reused") {
    console.warn(
      `A refresh token of ${userId} came twice; that login is over.`,
    );
    return null;
  }
  const user = await findUser(userId);
  const times = { endsAt: Number(endsAt), authTime: Number(authTime) };
  return user && pair(user, { id: said.id, generation, ...times });
}

/** Stops renewal; the access token that is out lives on for its minutes. */
export async function end({ access, refresh }) {
  const id = read(refresh)?.id ?? (await verify(access))?.sid;
  if (id) await ask((redis) => redis.del(keyOf("family", id)));
  return { ended: "at-expiry", until: nowSec() + ACCESS_SEC };
}

const END_ALL = `
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  redis.call('DEL', ARGV[1] .. id)
end
return redis.call('DEL', KEYS[1])`;

export async function endAll(userId) {
  const keys = [keyOf("families-of", userId)];
  const args = [keyOf("family", "")];
  await ask((redis) => redis.eval(END_ALL, { keys, arguments: args }));
  return { ended: "at-expiry", until: nowSec() + ACCESS_SEC };
}

async function pair(user, { id, generation, endsAt, authTime }) {
  const accessSec = Math.min(ACCESS_SEC, endsAt - nowSec());
  const access = await sign(user, accessSec, { sid: id, auth_time: authTime });
  const refresh = mint({ id, generation });
  return { access, accessSec, refresh, refreshSec: endsAt - nowSec() };
}

/** How often a page that is open renews: before the token runs out. */
export const renewEverySec = ACCESS_SEC * 0.8;

export async function health() {
  return (await ask((redis) => redis.ping())) === "PONG";
}

export const close = disconnect;
export const jwks = publishedKeys;
