import type { Role, RoomEvents, RoomState, SeatView } from "./protocol";
import { readRoomOnce } from "./room-client";

/** How a screen stands to its room. */
export type Link =
  | "connecting"
  | "live"
  | "redis-away"
  | "server-away"
  | "over";

/** All that a screen knows of its room. */
export interface RoomView {
  link: Link;
  /** What this browser is in it; null until the server said so. */
  role: Role | null;
  room: RoomState | null;
  /** This browser's own place, if it has one. */
  you: SeatView | null;
  /** Everybody, where this browser is the desk. */
  seats: Readonly<Record<string, SeatView>>;
}

export const NOTHING_YET: RoomView = {
  link: "connecting",
  role: null,
  room: null,
  you: null,
  seats: {},
};

const REOPEN_MS = 1_000;

/**
 * Follows a room. Tabs of one browser share one event stream where the browser
 * can hold a lock, since it opens six connections to a host at most: one tab
 * holds the stream and passes on what it knows. Returns how to stop.
 */
export function followRoom(
  code: string,
  onView: (view: RoomView) => void,
): () => void {
  const locks = globalThis.navigator?.locks;
  // Without a secure context there are no locks: each tab has its own stream.
  if (locks === undefined) return openStream(code, onView);

  const stopped = new AbortController();
  const channel = new BroadcastChannel(`class:${code}`);
  let last: RoomView | undefined;
  let isHolder = false;
  let reopen = () => {};
  const keep = (view: RoomView) => {
    last = view;
    onView(view);
  };
  channel.onmessage = ({
    data,
  }: MessageEvent<RoomView | "hello" | "again">) => {
    if (data === "again") reopen();
    else if (data !== "hello") keep(data);
    else if (isHolder && last !== undefined) channel.postMessage(last);
  };
  channel.postMessage("hello");

  const hold = async () => {
    isHolder = true;
    const open = () =>
      openStream(code, (view) => {
        keep(view);
        channel.postMessage(view);
      });
    let stop = open();
    reopen = () => {
      stop();
      stop = open();
    };
    await new Promise((done) => stopped.signal.addEventListener("abort", done));
    stop();
  };
  locks
    .request(`class:${code}`, { signal: stopped.signal }, hold)
    // Stopped while another tab held the lock.
    .catch(() => undefined)
    .finally(() => channel.close());
  return () => stopped.abort();
}

/** Has other tabs follow anew: this browser is now something else in a room. */
export function followAnew(code: string) {
  const channel = new BroadcastChannel(`class:${code}`);
  channel.postMessage("again");
  channel.close();
}

function openStream(code: string, onView: (view: RoomView) => void) {
  let view = NOTHING_YET;
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;

  function show(changes: Partial<RoomView>) {
    view = { ...view, ...changes };
    onView(view);
  }

  function on<Name extends keyof RoomEvents>(
    name: Name,
    hear: (data: RoomEvents[Name]) => void,
  ) {
    source.addEventListener(name, ({ data }) => hear(JSON.parse(data)));
  }

  function open() {
    source = new EventSource(`/api/class/${code}/events`);
    on("role", ({ role }) => {
      view = { ...view, role };
    });
    on("room", (room) => {
      const isNewer = room.version >= (view.room?.version ?? 0);
      show({ link: "live", ...(isNewer ? { room } : {}) });
    });
    on("you", (you) => show({ you }));
    on("roster", (roster) => show({ seats: bySeat(roster) }));
    on("seats", ({ changed, gone }) => {
      const seats = { ...view.seats, ...bySeat(changed) };
      for (const seat of gone) delete seats[seat];
      show({ seats });
    });
    on("outage", () => show({ link: "redis-away" }));
    on("over", () => {
      show({ link: "over" });
      stop();
    });
    // The browser comes again by itself, except after an answer other than 200.
    source.addEventListener("error", () => {
      if (isStopped) return;
      if (source.readyState === EventSource.CLOSED) askWhy();
      else if (view.link === "live") show({ link: "server-away" });
    });
  }

  async function askWhy() {
    const answer = await readRoomOnce(code);
    if (isStopped) return;
    const status = answer.ok ? 200 : answer.problem.status;
    if (status === 404) {
      show({ link: "over" });
      return;
    }
    show({ link: status === 0 ? "server-away" : "redis-away" });
    timer = setTimeout(open, REOPEN_MS);
  }

  function stop() {
    isStopped = true;
    clearTimeout(timer);
    source.close();
  }

  open();
  return stop;
}

function bySeat(seats: readonly SeatView[]): Record<string, SeatView> {
  return Object.fromEntries(seats.map((seat) => [seat.seat, seat]));
}
