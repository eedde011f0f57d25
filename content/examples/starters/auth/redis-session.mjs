import { createHash, randomBytes } from "node:crypto";
import { ask, disconnect, keyOf } from "./redis.mjs";
import { nowSec } from "./settings.mjs";
import { findUser } from "./users.mjs";

/*
 * A random id, and everything else in Redis. It ends when it is not used, when
 * its day is over, or when somebody says so: at the next request.
 */
const IDLE_SEC = 30 * 60;
const ABSOLUTE_SEC = 12 * 3_600;

/** A new login under a new id: one that was planted before is worth nothing. */
export async function open(user, endsAt = nowSec() + ABSOLUTE_SEC) {
  const access = randomBytes(32).toString("base64url");
  const session = { user: user.id, role: user.role, endsAt };
  const index = keyOf("sessions-of", user.id);
  const key = keyOfSession(access);
  const idle = { expiration: { type: "EX", value: IDLE_SEC } };
  await ask((redis) =>
    redis
      .multi()
      .set(key, JSON.stringify(session), idle)
      .zRemRangeByScore(index, "-inf", nowSec())
      .zAdd(index, { score: endsAt, value: key })
      .expire(index, ABSOLUTE_SEC)
      .exec(),
  );
  return { access, accessSec: endsAt - nowSec() };
}

/** Who it is, or null. */
export async function check(access) {
  const session = await use(access);
  return session && { user: session.user, role: session.role };
}

/** Reading and sliding the idle timeout is one command. */
async function use(access) {
  if (!access) return null;
  const key = keyOfSession(access);
  const idle = { type: "EX", value: IDLE_SEC };
  const found = await ask((redis) => redis.getEx(key, idle));
  const session = found && JSON.parse(found);
  if (session && nowSec() < session.endsAt) return session;
  // Reading gave it another half hour, which an ended one must not get.
  if (session) await ask((redis) => redis.del(key));
  return null;
}

/** A new id for the same session, after a change of rights; or null. */
export async function renew({ access }) {
  const session = await use(access);
  if (!session) return null;
  const user = await findUser(session.user);
  if (!user) {
    await take(access);
    return null;
  }
  // The new one first, so that "log out everywhere" finds it.
  const next = await open(user, session.endsAt);
  if (await take(access)) return next;
  await take(next.access);
  return null;
}

/** Ends this login: refused at the next check. */
export async function end({ access }) {
  await take(access);
  return { ended: "now" };
}

const END_ALL = `
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  redis.call('DEL', key)
end
return redis.call('DEL', KEYS[1])`;

/** Ends every login of a user, in one step. */
export async function endAll(userId) {
  const keys = [keyOf("sessions-of", userId)];
  await ask((redis) => redis.eval(END_ALL, { keys }));
  return { ended: "now" };
}

/** Takes a session out of Redis: of two who try, one gets it. */
async function take(access) {
  if (!access) return null;
  const key = keyOfSession(access);
  const found = await ask((redis) => redis.getDel(key));
  if (!found) return null;
  const session = JSON.parse(found);
  const index = keyOf("sessions-of", session.user);
  await ask((redis) => redis.zRem(index, key));
  return session;
}

/** Under the id's SHA-256: a dump of the store is no list of live ids. */
function keyOfSession(access) {
  const digest = createHash("sha256").update(access).digest("base64url");
  return keyOf("session", digest);
}

/** Using it is enough: each check moves the idle timeout. */
export const renewEverySec = 0;

export async function health() {
  return (await ask((redis) => redis.ping())) === "PONG";
}

export const close = disconnect;
export const jwks = undefined;
