import { setTimeout as sleep } from "node:timers/promises";
import { processWide } from "@/lib/process-wide";
import type { Lab } from "@/lib/realms/lab";
import { encode, Followers, type RoomStream } from "./followers";
import { Presence } from "./presence";
import type { ClassEvent, RoomState, SeatView } from "./protocol";
import { readRoom, UnknownRoom } from "./rooms";
import { readSeats } from "./seats";

/** The desk hears of students at most this often, in milliseconds. */
const ROSTER_EVERY_MS = 250;

/** How often a process says which students' screens it serves. */
const PRESENCE_EVERY_MS = 5_000;

/** After a gap: how often reading is tried again, and how long after. */
const MOST_FAILURES = 10;
const READ_AGAIN_MS = 100;

/** All screens of one room that this process serves: one message, encoded once. */
export class RoomScreens {
  private readonly followers = new Followers();
  private readonly changed = new Map<string, SeatView>();
  private readonly gone = new Set<string>();
  private flushing: ReturnType<typeof setTimeout> | undefined;
  /** What is heard while the room is read again. */
  private waiting: ClassEvent[] | undefined;
  private gaps = 0;
  private readonly presence: Presence;
  /** The newest state, encoded; undefined until it was read once. */
  private newest: { version: number; message: Uint8Array } | undefined;
  private readonly stops: (() => void)[];

  constructor(
    private readonly lab: Lab,
    private readonly realmId: string,
    onEmpty: () => void,
  ) {
    this.presence = new Presence(lab, realmId);
    const heartbeat = setInterval(() => this.keepHere(), PRESENCE_EVERY_MS);
    const outage = encode("outage", {});
    this.stops = [
      lab.hub.watchClass(realmId, (event) => this.hear(event)),
      lab.hub.watch(realmId, ({ type }) => {
        if (type === "ended") this.over();
        // A hand-over is told so; a key that was made is, too.
        if (type === "keys-changed") this.followers.endOldDesks();
      }),
      lab.hub.onLost(() => this.followers.toAll(outage)),
      lab.hub.onGap(() => void this.readAgain()),
      () => clearInterval(heartbeat),
      () => clearTimeout(this.flushing),
      onEmpty,
    ];
  }

  get count(): number {
    return this.followers.size;
  }

  /** False when so many follow already. */
  add(stream: RoomStream): boolean {
    const isAdded = this.followers.add(stream);
    const { seat } = stream;
    if (isAdded && seat !== undefined) this.presence.note(seat, true);
    return isAdded;
  }

  remove(stream: RoomStream) {
    const { wasHere, wasLast } = this.followers.remove(stream);
    if (!wasHere) return;
    const { seat } = stream;
    if (wasLast && seat !== undefined) this.presence.note(seat, false);
    if (this.followers.size === 0) for (const stop of this.stops) stop();
  }

  /** The room as it is: read once, and kept by what is heard since. */
  async roomMessage(): Promise<Uint8Array> {
    if (this.newest === undefined) {
      this.keepNewest(await readRoom(this.lab, this.realmId));
    }
    return this.newest?.message ?? new Uint8Array();
  }

  private keepNewest(room: RoomState) {
    if (room.version < (this.newest?.version ?? 0)) return;
    const message = encode("room", room, room.version);
    this.newest = { version: room.version, message };
  }

  private hear(event: ClassEvent) {
    if (this.waiting !== undefined) {
      this.waiting.push(event);
      return;
    }
    if (event.type === "class-room") {
      this.tellRoom(event.room);
      return;
    }
    for (const view of event.changed) {
      this.changed.set(view.seat, view);
      this.tellSeat(view.seat, view);
      // Another process saw her leave, and she is here.
      const isHere = this.followers.of(view.seat).length > 0;
      if (isHere && !view.here) this.presence.note(view.seat, true);
    }
    for (const seat of event.gone) {
      this.changed.delete(seat);
      this.gone.add(seat);
      this.tellSeat(seat, undefined);
    }
    this.flushing ??= setTimeout(() => this.flush(), ROSTER_EVERY_MS);
  }

  /** Many students at once are one message to the desk. */
  private flush() {
    this.flushing = undefined;
    const changed = [...this.changed.values()];
    this.followers.toDesks(encode("seats", { changed, gone: [...this.gone] }));
    this.changed.clear();
    this.gone.clear();
  }

  /** What was missed is unknown: all is read once, for every screen. */
  private async readAgain() {
    this.gaps += 1;
    if (this.waiting !== undefined) return;
    this.waiting = [];
    try {
      const { room, seats } = await this.readAll();
      this.tellRoom(room);
      this.followers.toDesks(encode("roster", seats));
      const known = new Map(seats.map((view) => [view.seat, view]));
      for (const seat of this.followers.seats) {
        this.tellSeat(seat, known.get(seat));
        this.presence.note(seat, true);
      }
    } catch (error) {
      if (error instanceof UnknownRoom) this.over();
      // Each screen comes again, and is told why it cannot be served.
      else this.followers.endAll();
    }
    const heard = this.waiting;
    this.waiting = undefined;
    for (const event of heard) this.hear(event);
  }

  /** The room and everybody in it, as they are after the last gap. */
  private async readAll(
    failures = 0,
  ): Promise<{ room: RoomState; seats: SeatView[] }> {
    const { lab, realmId, gaps } = this;
    try {
      const room = await readRoom(lab, realmId);
      const seats = await readSeats(lab, realmId);
      return gaps === this.gaps ? { room, seats } : this.readAll();
    } catch (error) {
      // The connection that reads may come back after the one that listens.
      const isLast = failures === MOST_FAILURES || error instanceof UnknownRoom;
      if (isLast) throw error;
      await sleep(READ_AGAIN_MS);
      return this.readAll(failures + 1);
    }
  }

  private tellRoom(room: RoomState) {
    this.keepNewest(room);
    if (this.newest !== undefined) this.followers.toAll(this.newest.message);
  }

  /** Her own place, to a student's screens; undefined: it was taken away. */
  private tellSeat(seat: string, view: SeatView | undefined) {
    const screens = this.followers.of(seat);
    if (screens.length === 0) return;
    const message = view ? encode("you", view) : encode("over", {});
    for (const stream of screens) {
      stream.send(message);
      if (view === undefined) stream.end();
    }
  }

  private over() {
    this.followers.toAll(encode("over", {}));
    this.followers.endAll();
  }

  private keepHere() {
    this.presence.keep(this.followers.seats).catch(() => undefined);
  }
}

const rooms = () =>
  processWide("class-rooms", () => new Map<string, RoomScreens>());

/** The screens of one room in this process. */
export function screensOf(lab: Lab, realmId: string): RoomScreens {
  const known = rooms().get(realmId);
  if (known !== undefined) return known;
  const made = new RoomScreens(lab, realmId, () => rooms().delete(realmId));
  rooms().set(realmId, made);
  return made;
}
