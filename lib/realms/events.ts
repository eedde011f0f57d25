import type { RealmEvent } from "@/lib/http/contract";
import { connect, type RedisConnection } from "@/lib/redis/connection";
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
redis.call('PUBLISH', ARGV[1], '{"version":' .. version .. ',' .. ARGV[2])
return version
`,
);

/** Tells every process, and every open event stream, what happened. */
export async function publishEvent(
  redis: RedisConnection,
  realmId: string,
  event: NewEvent,
): Promise<void> {
  const keys = realmKeys(realmId);
  const body = JSON.stringify({ at: Date.now(), ...event }).slice(1);
  await runScript(redis, PUBLISH, [keys.meta], [keys.events, body]);
}

export type EventListener = (realmId: string, event: RealmEvent) => void;

/** One subscriber for each process hands every realm's events to its readers. */
export interface EventHub {
  subscribe(listener: EventListener): () => void;
  /** Called whenever events may have been missed: at each reconnect. */
  onGap(listener: () => void): () => void;
  close(): void;
}

export function eventHub(): EventHub {
  const listeners = new Set<EventListener>();
  const gapListeners = new Set<() => void>();
  const subscriber = connect("events");

  // Subscribing again at each reconnect is the client's own doing.
  subscriber.on("ready", () => {
    for (const listener of gapListeners) listener();
    subscriber.psubscribe(EVENT_CHANNELS).catch(() => undefined);
  });
  subscriber.on(
    "pmessage",
    (_pattern: string, channel: string, text: string) => {
      const realmId = channel.slice("realm:{".length, channel.indexOf("}"));
      const event: RealmEvent = JSON.parse(text);
      for (const listener of listeners) listener(realmId, event);
    },
  );

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onGap(listener) {
      gapListeners.add(listener);
      return () => gapListeners.delete(listener);
    },
    close: () => subscriber.disconnect(),
  };
}
