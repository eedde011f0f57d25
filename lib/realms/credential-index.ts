import type { RedisConnection } from "@/lib/redis/connection";
import type { RealmKeys } from "@/lib/redis/keys";
import { type LuaScript, luaScript, runScript } from "@/lib/redis/script";
import {
  type RevokeTarget,
  STRATEGY_IDS,
  type StrategyId,
} from "@/lib/strategies/strategy";
import {
  CLASS_STATE_BYTES,
  LAB_CREDENTIALS,
  LAB_STATE_BYTES,
  MAX_IDLE_SEC,
  STUDENT_CREDENTIALS,
} from "./limits";
import { QuotaExceeded, type RealmKind, UnknownRealm } from "./realm";

/** A new credential as the index notes it. */
export interface NewEntry {
  credentialId: string;
  user: string;
  strategy: StrategyId;
  /** Realm second at which it dies by itself. */
  expiresAt: number;
  /** State that is written for it already; gone again if there is no room. */
  record?: { key: string; sizeBytes: number };
}

/**
 * Which credentials a user holds, by strategy: what "log out everywhere" needs
 * to know, and a plain session store or token does not.
 */
export interface CredentialIndex {
  /** Notes a new credential. Throws `QuotaExceeded`, `UnknownRealm`. */
  add(entry: NewEntry): Promise<void>;
  /**
   * Notes a credential in the place of another: needs no further room. False,
   * and nothing is noted, when the other was ended meanwhile.
   */
  replace(id: string, entry: Omit<NewEntry, "record">): Promise<boolean>;
  /** Forgets one credential, whether it was noted or not. */
  remove(strategy: StrategyId, user: string, id: string): Promise<void>;
  /**
   * Runs an `endScript` over the live credentials a target names, in one
   * atomic step. Returns what the script returned.
   */
  end(
    script: LuaScript,
    strategy: StrategyId,
    target: RevokeTarget,
    keyPrefix: string,
  ): Promise<[ended: number, survivesUntil: number]>;
}

// Room is counted and taken in one step, so parallel logins cannot overshoot.
const ADD = luaScript(
  "index-add",
  `
local prefix, now, lag = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local id, expiresAt, bytes = ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6])
local function refuse(reason)
  if KEYS[4] then redis.call('UNLINK', KEYS[4]) end
  return reason
end
local live = 0
local users = ARGV[9] ~= '' and { ARGV[9] } or redis.call('HKEYS', KEYS[2])
for _, user in ipairs(users) do
  for i = 10, #ARGV do
    local index = prefix .. 'user:' .. user .. ':' .. ARGV[i]
    live = live + redis.call('ZCOUNT', index, '(' .. now, '+inf')
  end
end
if live >= tonumber(ARGV[7]) then return refuse('too many') end
local held = tonumber(redis.call('HGET', KEYS[3], 'storedBytes') or 'nil')
if not held then return refuse('ended') end
if held + bytes > tonumber(ARGV[8]) then return refuse('too large') end
redis.call('HINCRBY', KEYS[3], 'storedBytes', bytes)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - lag)
redis.call('ZADD', KEYS[1], expiresAt, id)
local last = redis.call('ZREVRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
redis.call('EXPIRE', KEYS[1], math.max(1, tonumber(last) - now + lag))
return 'added'
`,
);

// An index that was emptied meanwhile is gone: adding would make it immortal.
const REPLACE = luaScript(
  "index-replace",
  `
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[2])
redis.call('ZREM', KEYS[1], ARGV[1])
return 1
`,
);

/**
 * A script that ends indexed credentials. `action` is Lua with `key`, `index`,
 * `id`, `expiresAt` and `now` at hand; it counts up `ended` for what it ended,
 * and may raise `survivesUntil`.
 */
export function endScript(name: string, action: string): LuaScript {
  return luaScript(
    name,
    `
local now, only, prefix = tonumber(ARGV[1]), ARGV[2], ARGV[3]
local ended, survivesUntil = 0, 0
for _, index in ipairs(KEYS) do
  local live = redis.call('ZRANGEBYSCORE', index, '(' .. now, '+inf', 'WITHSCORES')
  for i = 1, #live, 2 do
    local id, expiresAt = live[i], tonumber(live[i + 1])
    if only == '' or only == id then
      local key = prefix .. id
      ${action}
    end
  end
end
return { ended, survivesUntil }
`,
  );
}

/** How many credentials fit: into a whole lab, or into a student's pocket. */
const ROOM = {
  lab: {
    credentials: LAB_CREDENTIALS,
    stateBytes: LAB_STATE_BYTES,
    perUser: false,
  },
  class: {
    credentials: STUDENT_CREDENTIALS,
    stateBytes: CLASS_STATE_BYTES,
    perUser: true,
  },
} as const;

/** The index of one realm at one moment of its clock. */
export function credentialIndex(
  redis: RedisConnection,
  keys: RealmKeys,
  nowSec: number,
  kind: RealmKind,
): CredentialIndex {
  const room = ROOM[kind];
  return {
    async add({ strategy, user, credentialId, expiresAt, record }) {
      const added = await runScript(
        redis,
        ADD,
        [
          keys.index(user, strategy),
          keys.users,
          keys.meta,
          ...(record === undefined ? [] : [record.key]),
        ],
        [
          keys.prefix,
          nowSec,
          MAX_IDLE_SEC,
          credentialId,
          expiresAt,
          record?.sizeBytes ?? 0,
          room.credentials,
          room.stateBytes,
          room.perUser ? user : "",
          ...STRATEGY_IDS,
        ],
      );
      if (added === "ended") throw new UnknownRealm();
      if (added !== "added") throw new QuotaExceeded(String(added));
    },

    async replace(id, { strategy, user, credentialId, expiresAt }) {
      const index = keys.index(user, strategy);
      const args = [id, credentialId, expiresAt];
      return (await runScript(redis, REPLACE, [index], args)) === 1;
    },

    async remove(strategy, user, id) {
      await redis.zrem(keys.index(user, strategy), id);
    },

    async end(script, strategy, target, keyPrefix) {
      const users =
        target.target === "user"
          ? [target.user]
          : await redis.hkeys(keys.users);
      const only = target.target === "credential" ? target.credentialId : "";
      const indexes = users.map((user) => keys.index(user, strategy));
      const reply = await runScript(redis, script, indexes, [
        nowSec,
        only,
        keyPrefix,
      ]);
      return reply as [number, number];
    },
  };
}
