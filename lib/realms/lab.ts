import type { RealmEvent } from "@/lib/http/contract";
import { processWide } from "@/lib/process-wide";
import { connect, type RedisClient } from "@/lib/redis/connection";
import { loadScripts } from "@/lib/redis/script";
import { sweepRealms } from "./end";
import { type EventHub, eventHub } from "./events";
import { RealmCache } from "./realm-cache";

const SWEEP_EVERY_MS = 60_000;

/** Events after which a realm must be loaded again. */
const CHANGES = new Set<RealmEvent["type"]>([
  "clock",
  "keys-changed",
  "keys-rotated",
  "settings",
]);

/** What one process holds: a connection, a subscriber, the realms it knows. */
export interface Lab {
  redis: RedisClient;
  hub: EventHub;
  realms: RealmCache;
  close(): void;
}

/** Opens the connections of one process and keeps its cache honest. */
export function openLab(): Lab {
  const redis = connect("lab");
  const hub = eventHub();
  const realms = new RealmCache(redis);

  // Each new connection may be to a Redis that has forgotten the scripts.
  redis.on("ready", () => loadScripts(redis).catch(() => undefined));
  hub.onGap(() => realms.invalidateAll());
  hub.subscribe((realmId, event) => {
    if (event.type === "ended") realms.forget(realmId);
    if (CHANGES.has(event.type)) realms.invalidate(realmId);
  });

  // A Redis that is away is no reason to stop sweeping later.
  const sweep = () => sweepRealms(redis).catch(() => 0);
  const sweeper = setInterval(sweep, SWEEP_EVERY_MS).unref();

  return {
    redis,
    hub,
    realms,
    close() {
      clearInterval(sweeper);
      hub.close();
      redis.disconnect();
    },
  };
}

/** This process's lab. */
export function lab(): Lab {
  return processWide("lab", openLab);
}
