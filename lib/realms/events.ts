import type { ClassEvent } from "@/lib/class/protocol";
import type { RealmEvent } from "@/lib/http/contract";
import {
  connect,
  type RedisClient,
  type RedisConnection,
} from "@/lib/redis/connection";
import { EVENT_CHANNELS, realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";

/** An event before it has a place in the realm's order. */
export type NewEvent = RealmEvent extends infer Each
  ? Each extends RealmEvent
    ? Omit<Each, "version" | "at">
    : never
  : never;

// The number and the message leave together, so versions have no gaps.
const PUBLISH = luaScript(
  "publish-event",
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('PUBLISH', ARGV[1],
  '{"version":' .. version .. ',' .. string.sub(ARGV[2], 2))
return version
`,
);

/** How often the subscriber asks Redis whether it is there, in milliseconds. */
const PULSE_MS = 500;

/** So many questions without an answer are an outage; one may be a pause of ours. */
const MISSED_PULSES = 2;

/** Tells every process, and every open event stream, what happened. */
export async function publishEvent(
  redis: RedisConnection,
  realmId: string,
  event: NewEvent,
): Promise<void> {
  const keys = realmKeys(realmId);
  const body = JSON.stringify({ at: Date.now(), ...event });
  await runScript(redis, PUBLISH, [keys.meta], [keys.events, body]);
}

/** A class in a realm tells its own screens, over the realm's channel. */
export type ClassListener = (event: ClassEvent) => void;

export type EventListener = (realmId: string, event: RealmEvent) => void;

/** One subscriber for each process hands every realm's events to its readers. */
export interface EventHub {
  /** Events of all realms. Returns how to stop. */
  subscribe(listener: EventListener): () => void;
  /** Events of one realm. Returns how to stop. */
  watch(realmId: string, watcher: (event: RealmEvent) => void): () => void;
  /** Events of the class in one realm. Returns how to stop. */
  watchClass(realmId: string, listener: ClassListener): () => void;
  /** How many watch one realm. */
  watchers(realmId: string): number;
  /** Called whenever events may have been missed: at each reconnect. */
  onGap(listener: () => void): () => void;
  /** Called when Redis is lost: until it is back, no event arrives. */
  onLost(listener: () => void): () => void;
  close(): void;
}

export function eventHub(): EventHub {
  const listeners = new Set<EventListener>();
  const watched = new Map<string, Set<(event: RealmEvent) => void>>();
  const classes = new Map<string, Set<ClassListener>>();
  const gapListeners = new Set<() => void>();
  const lostListeners = new Set<() => void>();
  const subscriber = connect("events");
  let isLost = false;

  // What happened before this subscription stands cannot have been heard.
  async function listen() {
    await subscriber.psubscribe(EVENT_CHANNELS);
    comeBack();
  }
  // If it fails, the connection is lost, and its return tries again.
  subscriber.on("ready", () => listen().catch(() => undefined));
  subscriber.on("close", lose);
  // Only the screens of a class need to know of an outage by themselves.
  const isWanted = () => classes.size > 0;
  const stopPulse = watchPulse(subscriber, isWanted, {
    onMissed: lose,
    onBack: comeBack,
  });

  function comeBack() {
    isLost = false;
    for (const listener of gapListeners) listener();
  }

  /** Each attempt to come back that fails says so again. */
  function lose() {
    if (isLost) return;
    isLost = true;
    for (const listener of lostListeners) listener();
  }

  subscriber.on(
    "pmessage",
    (_pattern: string, channel: string, text: string) => {
      const realmId = channel.slice("realm:{".length, channel.indexOf("}"));
      const event: RealmEvent | ClassEvent = JSON.parse(text);
      if (event.type === "class-room" || event.type === "class-seats") {
        for (const listener of classes.get(realmId) ?? []) listener(event);
        return;
      }
      for (const listener of listeners) listener(realmId, event);
      for (const watcher of watched.get(realmId) ?? []) watcher(event);
    },
  );

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (realmId, watcher) => listed(watched, realmId, watcher),
    watchClass: (realmId, listener) => listed(classes, realmId, listener),
    watchers: (realmId) => watched.get(realmId)?.size ?? 0,
    onGap(listener) {
      gapListeners.add(listener);
      return () => gapListeners.delete(listener);
    },
    onLost(listener) {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
    close() {
      stopPulse();
      subscriber.disconnect();
    },
  };
}

/**
 * A Redis that hangs keeps its connections: whether it answers, only asking
 * tells. Returns how to stop.
 */
function watchPulse(
  subscriber: RedisClient,
  isWanted: () => boolean,
  tell: { onMissed(): void; onBack(): void },
): () => void {
  let missed = 0;
  let isAsking = false;
  async function ask() {
    // A connection that was lost says so itself.
    if (isAsking || subscriber.status !== "ready" || !isWanted()) return;
    isAsking = true;
    const answered = await subscriber.ping().then(
      () => true,
      () => false,
    );
    isAsking = false;
    if (answered && missed >= MISSED_PULSES) tell.onBack();
    missed = answered ? 0 : missed + 1;
    if (missed === MISSED_PULSES) tell.onMissed();
    else if (missed === 1) await ask();
  }
  const pulse = setInterval(ask, PULSE_MS).unref();
  return () => clearInterval(pulse);
}

/** Lists a listener under a realm. Returns how to take it off again. */
function listed<Listener>(
  lists: Map<string, Set<Listener>>,
  realmId: string,
  listener: Listener,
): () => void {
  const listeners = lists.get(realmId) ?? new Set();
  lists.set(realmId, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) lists.delete(realmId);
  };
}
