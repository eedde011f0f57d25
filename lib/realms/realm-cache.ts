import type { RedisConnection } from "@/lib/redis/connection";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import { bookkeeping, decide, unrecorded } from "@/lib/trace/recorder";
import { publishEvent } from "./events";
import { keyring } from "./keyring";
import {
  DEFAULT_GRACE_SEC,
  LAB_LIFE_MS,
  REVALIDATE_MS,
  STALE_LIMIT_MS,
  SWEEP_SLACK_MS,
} from "./limits";
import { type Realm, type RealmKind, UnknownRealm } from "./realm";

const MOST_ENTRIES = 5_000;

// One command reads what changed and extends the realm's life by its use.
const TOUCH = luaScript(
  "touch-realm",
  `
local meta = redis.call('HMGET', KEYS[1], 'clockOffsetMs', 'expiresAtMs', 'hardEndMs')
if not meta[1] then return false end
local now, life, slack = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if tonumber(meta[2]) <= now then return false end
local ends = math.max(tonumber(meta[2]), math.min(now + life, tonumber(meta[3])))
redis.call('HSET', KEYS[1], 'expiresAtMs', string.format('%.0f', ends))
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ends - now + slack) end
return { tonumber(meta[1]), ends }
`,
);

interface Entry {
  realm: Realm;
  /** When Redis last confirmed it, in real milliseconds. */
  confirmedAtMs: number;
  /** Events may have been missed since: load again before trusting it. */
  cold: boolean;
  /** While Redis is away: when to ask it again, in real milliseconds. */
  retryAtMs: number;
}

/**
 * Realms this process knows. A warm realm costs no Redis command, which is what
 * makes checking a stateless token cost none.
 */
export class RealmCache {
  private readonly entries = new Map<string, Entry>();
  private readonly loading = new Map<string, Promise<Realm>>();

  constructor(private readonly redis: RedisConnection) {}

  /** The realm, from memory if it is warm. Throws `UnknownRealm`. */
  async get(id: string): Promise<Realm> {
    const entry = this.entries.get(id);
    // Use in another process may have extended it: only Redis knows.
    if (entry === undefined || entry.realm.expiresAtMs <= Date.now()) {
      return bookkeeping(() => this.load(id));
    }
    if (entry.cold) return this.reload(id, entry);
    if (Date.now() - entry.confirmedAtMs > REVALIDATE_MS) {
      this.revalidate(id, entry);
    }
    return entry.realm;
  }

  /** Forgets what may have changed; the next use loads it again. */
  invalidate(id: string) {
    this.loading.delete(id);
    const entry = this.entries.get(id);
    if (entry !== undefined) makeCold(entry);
  }

  invalidateAll() {
    this.loading.clear();
    for (const entry of this.entries.values()) makeCold(entry);
  }

  forget(id: string) {
    this.loading.delete(id);
    this.entries.delete(id);
  }

  /** During an outage a known realm is served from memory for ten minutes. */
  private async reload(id: string, entry: Entry): Promise<Realm> {
    try {
      if (Date.now() < entry.retryAtMs) return fromMemory(entry);
      return await bookkeeping(() => this.load(id));
    } catch (error) {
      if (error instanceof UnknownRealm) throw error;
      entry.retryAtMs = Date.now() + REVALIDATE_MS;
      if (Date.now() - entry.confirmedAtMs > STALE_LIMIT_MS) throw error;
      return fromMemory(entry);
    }
  }

  private load(id: string): Promise<Realm> {
    const running = this.loading.get(id);
    if (running !== undefined) return running;
    // A change heard meanwhile takes a load off the list: its result is cold.
    const isListed = () => this.loading.get(id) === loading;
    const loading: Promise<Realm> = this.read(id)
      .then((realm) => this.remember(id, realm, !isListed()))
      .finally(() => isListed() && this.loading.delete(id));
    this.loading.set(id, loading);
    return loading;
  }

  private async read(id: string): Promise<Realm> {
    const keys = realmKeys(id);
    const [meta, stored] = await Promise.all([
      this.redis.hgetall(keys.meta),
      this.redis.hgetall(keys.signingKeys),
    ]);
    const expiresAtMs = Number(meta.expiresAtMs ?? 0);
    if (expiresAtMs <= Date.now()) {
      this.entries.delete(id);
      throw new UnknownRealm();
    }
    return {
      id,
      kind: meta.kind as RealmKind,
      ownerHash: meta.ownerHash ?? "",
      clockOffsetMs: Number(meta.clockOffsetMs),
      idleSec: Number(meta.idleSec),
      graceSec: Number(meta.graceSec ?? DEFAULT_GRACE_SEC),
      expiresAtMs,
      signingKeys: await keyring(this.redis, id, stored, () =>
        publishEvent(this.redis, id, { type: "keys-changed" }),
      ),
    };
  }

  private remember(id: string, realm: Realm, cold: boolean): Realm {
    this.entries.delete(id);
    const confirmedAtMs = Date.now();
    this.entries.set(id, { realm, confirmedAtMs, cold, retryAtMs: 0 });
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > MOST_ENTRIES && oldest !== undefined) {
      this.entries.delete(oldest);
    }
    return realm;
  }

  /** Off the request's path, and at most once in `REVALIDATE_MS`. */
  private revalidate(id: string, entry: Entry) {
    const previousMs = entry.confirmedAtMs;
    entry.confirmedAtMs = Date.now();
    const keys = realmKeys(id);
    const touched = unrecorded(() =>
      runScript(
        this.redis,
        TOUCH,
        [keys.meta, keys.users, keys.signingKeys],
        [entry.confirmedAtMs, LAB_LIFE_MS, SWEEP_SLACK_MS],
      ),
    );
    touched.then(
      (reply) => {
        if (reply === null) return this.forget(id);
        const [clockOffsetMs, expiresAtMs] = reply as [number, number];
        Object.assign(entry.realm, { clockOffsetMs, expiresAtMs });
      },
      () => {
        entry.confirmedAtMs = previousMs;
        entry.cold = true;
        entry.retryAtMs = Date.now() + REVALIDATE_MS;
      },
    );
  }
}

function makeCold(entry: Entry) {
  entry.cold = true;
  entry.retryAtMs = 0;
}

/** The realm as last confirmed; the trace says how old that is. */
function fromMemory(entry: Entry): Realm {
  const ageSec = Math.round((Date.now() - entry.confirmedAtMs) / 1000);
  decide("realm", true, `from memory, ${ageSec} s old: Redis is away`);
  return entry.realm;
}
