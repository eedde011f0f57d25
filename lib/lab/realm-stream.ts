import type { RealmEvent, RealmSnapshot } from "@/lib/http/contract";

export interface RealmListener {
  onSnapshot: (snapshot: RealmSnapshot) => void;
  onEvent: (event: RealmEvent) => void;
}

const REOPEN_MS = 3_000;

/**
 * Follows a realm's event stream: a snapshot first, then events whose
 * versions are consecutive. After a gap it starts again with a snapshot.
 * Returns a function that stops it.
 */
export function followRealm(
  realmId: string,
  listener: RealmListener,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  let version = 0;

  function open() {
    source = new EventSource(`/api/realms/${realmId}/events`);
    source.addEventListener("snapshot", ({ data }) => {
      const snapshot: RealmSnapshot = JSON.parse(data);
      version = snapshot.version;
      listener.onSnapshot(snapshot);
    });
    source.addEventListener("delta", ({ data }) => {
      const event: RealmEvent = JSON.parse(data);
      if (event.version > version + 1) return reopen(0);
      if (event.version <= version) return;
      version = event.version;
      listener.onEvent(event);
    });
    // The browser reconnects by itself, except after an answer other than 200.
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) reopen(REOPEN_MS);
    });
  }

  function reopen(waitMs: number) {
    source.close();
    timer = setTimeout(open, waitMs);
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
