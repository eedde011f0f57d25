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

/** Where another tab holds the stream, it is heard of within this. */
const SILENCE_MS = 2_000;

const nameOf = (code: string) => `class:${code}`;

/**
 * Follows a room. Tabs of one browser share one event stream where the browser
 * can hold a lock, since it opens six connections to a host at most: one tab
 * holds the stream and passes on what it knows. Returns how to stop.
 */
export function followRoom(
  code: string,
  onView: (view: RoomView) => void,
): () => void {
  const channel = new BroadcastChannel(nameOf(code));
  const stopped = new AbortController();
  let stream: Stream | undefined;
  let last: RoomView | undefined;
  let isHolder = false;
  let silence: ReturnType<typeof setTimeout>;

  function keep(view: RoomView) {
    clearTimeout(silence);
    last = view;
    onView(view);
  }

  function open() {
    stream ??= openStream(code, (view) => {
      keep(view);
      if (isHolder) channel.postMessage(view);
    });
  }

  // Phones freeze tabs in the background, and a frozen holder keeps its lock.
  function expectNews() {
    clearTimeout(silence);
    silence = setTimeout(open, SILENCE_MS);
  }

  channel.onmessage = ({
    data,
  }: MessageEvent<RoomView | "hello" | "again">) => {
    if (data === "hello") {
      if (isHolder && last !== undefined) channel.postMessage(last);
    } else if (data === "again") {
      if (stream === undefined) expectNews();
      else stream.reopen();
    } else if (stream === undefined) keep(data);
  };

  async function hold() {
    isHolder = true;
    open();
    if (stopped.signal.aborted) return;
    await new Promise((done) => stopped.signal.addEventListener("abort", done));
  }

  const locks = globalThis.navigator?.locks;
  // Without a secure context there are no locks: each tab has its own stream.
  if (locks === undefined) open();
  else {
    channel.postMessage("hello");
    expectNews();
    const { signal } = stopped;
    // Stopped while another tab held the lock.
    locks.request(nameOf(code), { signal }, hold).catch(() => undefined);
  }
  return () => {
    stopped.abort();
    clearTimeout(silence);
    stream?.stop();
    channel.close();
  };
}

/** Asks for the room anew, as when this browser took a seat or was away. */
export function followAnew(code: string) {
  const channel = new BroadcastChannel(nameOf(code));
  channel.postMessage("again");
  channel.close();
}

interface Stream {
  /** A new connection: the whole state comes again. */
  reopen(): void;
  stop(): void;
}

function openStream(code: string, onView: (view: RoomView) => void): Stream {
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
    source = new EventSource(`/api/class/${encodeURIComponent(code)}/events`);
    on("role", ({ role }) => {
      // A seat that was given up meanwhile is told by its absence.
      view = { ...view, role, ...(role === "viewer" ? { you: null } : {}) };
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
      source.close();
      show({ link: "over", you: null });
    });
    // The browser comes again by itself, except after an answer other than 200.
    source.addEventListener("error", () => {
      if (isStopped) return;
      if (source.readyState === EventSource.CLOSED) askWhy();
      else if (view.link !== "redis-away") show({ link: "server-away" });
    });
  }

  async function askWhy() {
    const asked = source;
    const answer = await readRoomOnce(code);
    if (isStopped || asked !== source) return;
    const status = answer.ok ? 200 : answer.problem.status;
    if (status === 404) {
      show({ link: "over", you: null });
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

  function reopen() {
    clearTimeout(timer);
    source.close();
    // What was said of the end is not known of the next connection.
    if (view.link === "over") show({ link: "connecting" });
    open();
  }

  open();
  return { reopen, stop };
}

function bySeat(seats: readonly SeatView[]): Record<string, SeatView> {
  return Object.fromEntries(seats.map((seat) => [seat.seat, seat]));
}
