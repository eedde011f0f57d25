import type { Lab } from "@/lib/realms/lab";
import { RealmProblem } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { randomId, sameDigest, sha256 } from "@/lib/tokens/digest";
import { type Lamps, MOST_STUDENTS, type SeatView } from "./protocol";
import { UnknownRoom } from "./rooms";

/** What is kept of a student. */
interface Seat {
  nickname: string;
  /** SHA-256 of the secret in her cookie. */
  proof: string;
}

/** A screen counts as there for this long after it was heard of. */
const HERE_MS = 15_000;

/** The role that everybody starts with, so that there is one to lose. */
const FIRST_ROLE = "admin";

/** Thrown when the door of a room is closed. */
export class RoomClosed extends RealmProblem {
  readonly problem = "class-closed";

  constructor(reason: "locked" | "full") {
    super(
      reason === "locked"
        ? "The instructor has closed the door. Ask to have it opened."
        : `This class has ${MOST_STUDENTS} students already.`,
    );
  }
}

/** Thrown when a seat is named that nobody has. */
export class UnknownSeat extends RealmProblem {
  readonly problem = "unknown-seat";
  override readonly field = "seat";

  constructor() {
    super("Nobody has this seat.");
  }
}

// The count, the name and the user of the realm are taken in one step.
const TAKE = luaScript(
  "take-seat",
  `
local state, counters, seats, users = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local locked = redis.call('HGET', state, 'locked')
if not locked then return 'over' end
if locked == 'true' then return 'locked' end
if redis.call('HLEN', seats) >= tonumber(ARGV[1]) then return 'full' end
local seat = 's' .. redis.call('HINCRBY', counters, 'seat', 1)
redis.call('HSET', seats, seat, ARGV[2])
redis.call('HSET', users, seat, ARGV[3])
local keptMs = redis.call('PTTL', state)
for i = 2, 4 do redis.call('PEXPIRE', KEYS[i], keptMs) end
return seat
`,
);

/** Gives a student a seat. Throws `UnknownRoom`, `RoomClosed`. */
export async function takeSeat(
  lab: Lab,
  realmId: string,
  nickname: string,
): Promise<{ seat: string; secret: string }> {
  const keys = realmKeys(realmId);
  const secret = randomId(32);
  const record: Seat = { nickname, proof: sha256(secret) };
  const reply = String(
    await runScript(
      lab.redis,
      TAKE,
      [keys.class.state, keys.class.counters, keys.class.seats, keys.users],
      [
        MOST_STUDENTS,
        JSON.stringify(record),
        JSON.stringify({ role: FIRST_ROLE }),
      ],
    ),
  );
  if (reply === "over") throw new UnknownRoom();
  if (reply === "locked" || reply === "full") throw new RoomClosed(reply);
  return { seat: reply, secret };
}

/** Whether a secret is the one that this seat was given. */
export async function provesSeat(
  lab: Lab,
  realmId: string,
  seat: string,
  secret: string,
): Promise<boolean> {
  const json = await lab.redis.hget(realmKeys(realmId).class.seats, seat);
  return json !== null && sameDigest(sha256(secret), JSON.parse(json).proof);
}

/** Every student. */
export async function readSeats(
  lab: Lab,
  realmId: string,
): Promise<SeatView[]> {
  const keys = realmKeys(realmId).class;
  const [seats, lamps, here, votes] = await Promise.all([
    lab.redis.hgetall(keys.seats),
    lab.redis.hgetall(keys.lamps),
    lab.redis.hgetall(keys.here),
    lab.redis.hgetall(keys.votes),
  ]);
  return Object.entries(seats).map(([seat, json]) =>
    viewOf(seat, [json, lamps[seat], here[seat], votes[lastVoteOf(seat)]]),
  );
}

// Many of a full room ask at once, as when its wifi is back: one command each.
const READ = luaScript(
  "read-seats",
  `
local found = {}
for i = 1, #ARGV, 2 do
  found[#found + 1] = {
    redis.call('HGET', KEYS[1], ARGV[i]), redis.call('HGET', KEYS[2], ARGV[i]),
    redis.call('HGET', KEYS[3], ARGV[i]), redis.call('HGET', KEYS[4], ARGV[i + 1])
  }
end
return found
`,
);

/** Some students; whoever has no seat any more is left out. */
export async function readSomeSeats(
  lab: Lab,
  realmId: string,
  seats: readonly string[],
): Promise<SeatView[]> {
  if (seats.length === 0) return [];
  const keys = realmKeys(realmId).class;
  const reply = await runScript(
    lab.redis,
    READ,
    [keys.seats, keys.lamps, keys.here, keys.votes],
    seats.flatMap((seat) => [seat, lastVoteOf(seat)]),
  );
  return (reply as Kept[]).flatMap((kept, index) =>
    kept[0] ? [viewOf(seats[index] ?? "", kept)] : [],
  );
}

/** One student. Throws `UnknownSeat`. */
export async function readSeat(
  lab: Lab,
  realmId: string,
  seat: string,
): Promise<SeatView> {
  const [view] = await readSomeSeats(lab, realmId, [seat]);
  if (view === undefined) throw new UnknownSeat();
  return view;
}

/** What is kept of a student: her record, lamps, presence and last vote. */
type Kept = (string | null | undefined)[];

function viewOf(seat: string, [json, lamps, here, vote]: Kept): SeatView {
  return {
    seat,
    nickname: JSON.parse(json ?? "{}").nickname,
    here: isHere(here),
    lamps: readLamps(lamps),
    voted: Number(vote ?? 0),
  };
}

/** Gives a student another nickname. Throws `UnknownSeat`. */
export async function renameSeat(
  lab: Lab,
  realmId: string,
  seat: string,
  nickname: string,
) {
  const key = realmKeys(realmId).class.seats;
  const json = await lab.redis.hget(key, seat);
  if (json === null) throw new UnknownSeat();
  await lab.redis.hset(
    key,
    seat,
    JSON.stringify({ ...JSON.parse(json), nickname }),
  );
}

/** Takes a student's seat away; her cookie proves nothing from then on. */
export async function removeSeat(lab: Lab, realmId: string, seat: string) {
  const keys = realmKeys(realmId).class;
  const removed = await lab.redis.hdel(keys.seats, seat);
  if (removed === 0) throw new UnknownSeat();
  await lab.redis.hdel(keys.lamps, seat);
  await lab.redis.hdel(keys.here, seat);
}

/** Field of the votes that says what a student voted on last. */
export function lastVoteOf(seat: string): string {
  return `last:${seat}`;
}

function isHere(heardAtMs: string | null | undefined): boolean {
  return Date.now() - Number(heardAtMs ?? 0) < HERE_MS;
}

function readLamps(json: string | null | undefined): Lamps {
  return typeof json === "string" ? JSON.parse(json) : {};
}
