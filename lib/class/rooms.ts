import { endRealm } from "@/lib/realms/end";
import { publishEvent } from "@/lib/realms/events";
import type { Lab } from "@/lib/realms/lab";
import { DEFAULT_IDLE_SEC, SWEEP_SLACK_MS } from "@/lib/realms/limits";
import { openRealm } from "@/lib/realms/open";
import { RealmProblem } from "@/lib/realms/realm";
import { classCodeKey, realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import type { RoomState } from "./protocol";
import { newCode } from "./room-code";

/** A room as a request found it by its code. */
export interface Room {
  code: string;
  realmId: string;
}

/** Thrown when no class has this code, or when it is over. */
export class UnknownRoom extends RealmProblem {
  readonly problem = "unknown-class";
  override readonly field = "code";

  constructor() {
    super("No class has this code; it may be over.");
  }
}

const FIRST_LANES: RoomState["lanes"] = {
  a: "jwt-stateless",
  b: "redis-session",
  ttlSec: 3_600,
  round: 1,
};

// Fields are kept as JSON text, so that what is published is what was written.
const CHANGE = luaScript(
  "change-room",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('HINCRBY', KEYS[1], 'version', 1)
local fields, parts = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #fields, 2 do
  parts[#parts + 1] = '"' .. fields[i] .. '":' .. fields[i + 1]
end
local room = '{' .. table.concat(parts, ',') .. '}'
redis.call('PUBLISH', ARGV[1],
  '{"type":"class-room","room":' .. room .. '}')
return room
`,
);

/** Opens a class: a realm, a room, a code. `ownerSecret` proves the desk. */
export async function openRoom(
  lab: Lab,
): Promise<Room & { ownerSecret: string; endsAtMs: number }> {
  const opened = await openRealm(lab.redis, "class", DEFAULT_IDLE_SEC);
  const { id: realmId, ownerSecret, expiresAtMs: endsAtMs } = opened;
  const code = await takeCode(lab, realmId, endsAtMs);
  const state: RoomState = {
    version: 1,
    code,
    endsAtMs,
    locked: false,
    lanes: FIRST_LANES,
    act: {
      id: 0,
      words: "The class is open.",
      atMs: Date.now(),
      seats: null,
      told: {},
      spreadMs: 0,
    },
    vote: null,
    slide: null,
  };
  const key = realmKeys(realmId).class.state;
  const write = lab.redis.multi().hset(key, toFields(state));
  await write.pexpireat(key, endsAtMs + SWEEP_SLACK_MS).exec();
  return { code, realmId, ownerSecret, endsAtMs };
}

/** The room of a code. Throws `UnknownRoom`. */
export async function findRoom(lab: Lab, code: string): Promise<Room> {
  const realmId = await lab.redis.get(classCodeKey(code));
  if (realmId === null) throw new UnknownRoom();
  return { code, realmId };
}

/** The whole state of a room. Throws `UnknownRoom`. */
export async function readRoom(lab: Lab, realmId: string): Promise<RoomState> {
  const fields = await lab.redis.hgetall(realmKeys(realmId).class.state);
  if (fields.version === undefined) throw new UnknownRoom();
  const read = Object.entries(fields).map(([name, json]) => [
    name,
    JSON.parse(json),
  ]);
  return Object.fromEntries(read);
}

/** Changes some of a room's state, and tells every screen. Throws `UnknownRoom`. */
export async function changeRoom(
  lab: Lab,
  realmId: string,
  changes: Partial<RoomState>,
): Promise<RoomState> {
  const keys = realmKeys(realmId);
  const args = Object.entries(toFields(changes)).flat();
  const room = await runScript(
    lab.redis,
    CHANGE,
    [keys.class.state],
    [keys.events, ...args],
  );
  if (room === null) throw new UnknownRoom();
  return JSON.parse(String(room));
}

/** The next number of its kind; each is given once. */
export async function nextNumber(
  lab: Lab,
  realmId: string,
  of: "act" | "vote" | "round",
): Promise<number> {
  const key = realmKeys(realmId).class.counters;
  const [number] = await Promise.all([
    lab.redis.hincrby(key, of, 1),
    // The first counter is made with the class, whose end is not known here.
    lab.redis.expire(key, 2 * 86_400),
  ]);
  return of === "round" ? number + 1 : number;
}

/** Ends a class: every key of it is gone when this returns. */
export async function endRoom(lab: Lab, { code, realmId }: Room) {
  // The code first: a screen that is told asks at once whether it is true.
  await lab.redis.unlink(classCodeKey(code));
  await publishEvent(lab.redis, realmId, { type: "ended" });
  await endRealm(lab.redis, realmId);
  lab.realms.forget(realmId);
}

/** Taken with NX: two classes never share a code. */
async function takeCode(lab: Lab, realmId: string, endsAtMs: number) {
  for (;;) {
    const code = newCode();
    const key = classCodeKey(code);
    const taken = await lab.redis.set(key, realmId, "PXAT", endsAtMs, "NX");
    if (taken === "OK") return code;
  }
}

function toFields(state: Partial<RoomState>): Record<string, string> {
  const fields = Object.entries(state).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ]);
  return Object.fromEntries(fields);
}
