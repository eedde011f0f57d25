import { processWide } from "@/lib/process-wide";
import type { Lab } from "@/lib/realms/lab";
import type { ClassEvent, RoomEvents, SeatView } from "./protocol";
import { notePresence, readSeat } from "./seats";
import { tellSeats } from "./tell-seats";

/** A screen that follows a room, through this process. */
export interface RoomStream {
  /** The student whose screen it is; undefined for the desk and viewers. */
  seat?: string;
  isDesk: boolean;
  /** Whether its proof still is the desk's. */
  staysDesk(): Promise<boolean>;
  send(message: Uint8Array): void;
  end(): void;
}

/** The desk hears of students at most this often, in milliseconds. */
const ROSTER_EVERY_MS = 250;

/** How often a process says which students' screens it serves. */
const PRESENCE_EVERY_MS = 5_000;

const encoder = new TextEncoder();

/** One event of a stream, encoded. Source: WHATWG HTML § 9.2. */
export function encode<Name extends keyof RoomEvents>(
  event: Name,
  data: RoomEvents[Name],
  id?: number,
): Uint8Array {
  const line = id === undefined ? "" : `id: ${id}\n`;
  const text = `event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`;
  return encoder.encode(text);
}

/** All screens of one room that this process serves: one message, encoded once. */
class RoomScreens {
  readonly streams = new Set<RoomStream>();
  private readonly changed = new Map<string, SeatView>();
  private readonly gone = new Set<string>();
  private flushing: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[];

  constructor(
    private readonly lab: Lab,
    private readonly realmId: string,
    onEmpty: () => void,
  ) {
    const heartbeat = setInterval(() => this.notePresence(), PRESENCE_EVERY_MS);
    this.stops = [
      lab.hub.watchClass(realmId, (event) => this.hear(event)),
      lab.hub.watch(realmId, ({ type }) => {
        if (type === "ended") this.over();
        // A hand-over is told so; a key that was made is, too.
        if (type === "keys-changed") this.endOldDesks();
      }),
      lab.hub.onLost(() => this.toAll(encode("outage", {}))),
      // What was missed is unknown: each screen comes again and reads all.
      lab.hub.onGap(() => this.endAll()),
      () => clearInterval(heartbeat),
      () => clearTimeout(this.flushing),
      onEmpty,
    ];
  }

  add(stream: RoomStream) {
    this.streams.add(stream);
    if (stream.seat !== undefined) this.tellOf(stream.seat, true);
  }

  remove(stream: RoomStream) {
    if (!this.streams.delete(stream)) return;
    const { seat } = stream;
    const others = [...this.streams].some((other) => other.seat === seat);
    if (seat !== undefined && !others) this.tellOf(seat, false);
    if (this.streams.size === 0) for (const stop of this.stops) stop();
  }

  private hear(event: ClassEvent) {
    if (event.type === "class-room") {
      this.toAll(encode("room", event.room, event.room.version));
      return;
    }
    for (const seat of event.changed) {
      this.changed.set(seat.seat, seat);
      this.toSeat(seat.seat, (stream) => stream.send(encode("you", seat)));
    }
    for (const seat of event.gone) {
      this.changed.delete(seat);
      this.gone.add(seat);
      this.toSeat(seat, (stream) => {
        stream.send(encode("over", {}));
        stream.end();
      });
    }
    this.flushing ??= setTimeout(() => this.flush(), ROSTER_EVERY_MS);
  }

  /** Many students at once are one message to the desk. */
  private flush() {
    this.flushing = undefined;
    const message = encode("seats", {
      changed: [...this.changed.values()],
      gone: [...this.gone],
    });
    this.changed.clear();
    this.gone.clear();
    for (const stream of this.streams) if (stream.isDesk) stream.send(message);
  }

  private over() {
    this.toAll(encode("over", {}));
    this.endAll();
  }

  /** A desk that was handed over comes again, and learns what it is now. */
  private endOldDesks() {
    for (const stream of [...this.streams]) {
      if (!stream.isDesk) continue;
      stream.staysDesk().then(
        (stays) => stays || stream.end(),
        () => stream.end(),
      );
    }
  }

  private endAll() {
    for (const stream of [...this.streams]) stream.end();
  }

  private toAll(message: Uint8Array) {
    for (const stream of this.streams) stream.send(message);
  }

  private toSeat(seat: string, work: (stream: RoomStream) => void) {
    for (const stream of [...this.streams])
      if (stream.seat === seat) work(stream);
  }

  private tellOf(seat: string, isHere: boolean) {
    const told = async () => {
      await notePresence(this.lab, this.realmId, [seat], isHere);
      const view = await readSeat(this.lab, this.realmId, seat);
      await tellSeats(this.lab, this.realmId, [view]);
    };
    // Redis may be away, or she was removed: the next snapshot says so.
    told().catch(() => undefined);
  }

  private notePresence() {
    const seats = [...this.streams].flatMap(({ seat }) => seat ?? []);
    notePresence(this.lab, this.realmId, [...new Set(seats)], true).catch(
      () => undefined,
    );
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
