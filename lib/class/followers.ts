import { MOST_STUDENTS, type RoomEvents } from "./protocol";

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

/** Tabs and devices of one student that may follow at once. */
const MOST_OF_SEAT = 8;

/** Screens without a seat that may: desks, and whoever only looks. */
const MOST_OTHERS = MOST_STUDENTS;

const NO_SEAT = "";

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

/** The screens of one room in this process, and whom they belong to. */
export class Followers {
  private readonly streams = new Set<RoomStream>();
  private readonly bySeat = new Map<string, Set<RoomStream>>();

  get size(): number {
    return this.streams.size;
  }

  /** Students of whom a screen is here. */
  get seats(): string[] {
    return [...this.bySeat.keys()].filter((seat) => seat !== NO_SEAT);
  }

  /** False, and nothing is added, when so many follow already. */
  add(stream: RoomStream): boolean {
    const { seat = NO_SEAT } = stream;
    const most = seat === NO_SEAT ? MOST_OTHERS : MOST_OF_SEAT;
    const others = this.bySeat.get(seat) ?? new Set();
    if (others.size >= most) return false;
    this.streams.add(stream);
    this.bySeat.set(seat, others.add(stream));
    return true;
  }

  /** Says whether it was here, and whether it was the last one of a student. */
  remove(stream: RoomStream): { wasHere: boolean; wasLast: boolean } {
    const wasHere = this.streams.delete(stream);
    const { seat = NO_SEAT } = stream;
    const others = this.bySeat.get(seat);
    if (!wasHere || others === undefined) return { wasHere, wasLast: false };
    others.delete(stream);
    if (others.size === 0) this.bySeat.delete(seat);
    return { wasHere, wasLast: others.size === 0 && seat !== NO_SEAT };
  }

  toAll(message: Uint8Array) {
    for (const stream of this.streams) stream.send(message);
  }

  toDesks(message: Uint8Array) {
    for (const stream of this.streams) if (stream.isDesk) stream.send(message);
  }

  /** The screens of one student. */
  of(seat: string): RoomStream[] {
    return [...(this.bySeat.get(seat) ?? [])];
  }

  /** A desk that was handed over comes again, and learns what it is now. */
  endOldDesks() {
    for (const stream of this.streams) {
      if (!stream.isDesk) continue;
      stream.staysDesk().then(
        (stays) => stays || stream.end(),
        () => stream.end(),
      );
    }
  }

  endAll() {
    for (const stream of [...this.streams]) stream.end();
  }
}
