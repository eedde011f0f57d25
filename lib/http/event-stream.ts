import type { Lab } from "@/lib/realms/lab";
import { REALM_STREAMS } from "@/lib/realms/limits";
import { snapshotRealm } from "@/lib/realms/snapshot";
import type { RealmEvent } from "./contract";
import { HttpProblem } from "./problem";

const KEEP_ALIVE = ": still here\n\n";
const KEEP_ALIVE_MS = 15_000;

/**
 * A realm as server-sent events: first `snapshot`, then one `delta` for each
 * event after it. After a gap in what Redis could tell us the stream ends, and
 * the browser's reconnect brings a new snapshot. Source: WHATWG HTML § 9.2.
 */
export async function eventStream(
  lab: Lab,
  realmId: string,
): Promise<Response> {
  if (lab.hub.watchers(realmId) >= REALM_STREAMS) {
    const detail = `A realm may have ${REALM_STREAMS} streams open.`;
    throw new HttpProblem("too-many-requests", detail, { retryAfterSec: 10 });
  }
  const early: RealmEvent[] = [];
  let deliver = (event: RealmEvent) => void early.push(event);
  // Listening starts before the snapshot is read, so nothing falls between.
  const unsubscribe = lab.hub.watch(realmId, (event) => deliver(event));
  const snapshot = await snapshotRealm(lab.redis, realmId).catch((error) => {
    unsubscribe();
    throw error;
  });

  let stop = unsubscribe;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) =>
        controller.enqueue(new TextEncoder().encode(text));
      const keepAlive = setInterval(() => send(KEEP_ALIVE), KEEP_ALIVE_MS);
      const forgetGap = lab.hub.onGap(() => end());
      stop = () => {
        clearInterval(keepAlive);
        unsubscribe();
        forgetGap();
      };
      const end = () => {
        stop();
        controller.close();
      };

      send(`retry: 1000\n${message("snapshot", snapshot.version, snapshot)}`);
      deliver = (event) => {
        if (event.version <= snapshot.version) return;
        send(message("delta", event.version, event));
        if (event.type === "ended") end();
      };
      for (const event of early) deliver(event);
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compression would hold events back until its buffer is full.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function message(event: string, id: number, data: unknown): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
