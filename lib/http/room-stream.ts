import type { Role } from "@/lib/class/protocol";
import { encode, type RoomStream, screensOf } from "@/lib/class/room-streams";
import { readRoom } from "@/lib/class/rooms";
import { readSeat, readSeats } from "@/lib/class/seats";
import type { Lab } from "@/lib/realms/lab";

const KEEP_ALIVE = new TextEncoder().encode(": still here\n\n");
const KEEP_ALIVE_MS = 15_000;

/**
 * A room as server-sent events: first all that this screen may see, then
 * whatever changes. After a gap in what Redis could tell us the stream ends,
 * and the screen comes again. Source: WHATWG HTML § 9.2.
 */
export async function roomStream(
  lab: Lab,
  realmId: string,
  {
    isDesk,
    seat,
    staysDesk,
  }: {
    isDesk: boolean;
    seat: string | undefined;
    staysDesk: RoomStream["staysDesk"];
  },
): Promise<Response> {
  const early: Uint8Array[] = [];
  let stop = () => {};
  let isOver = false;
  const stream: RoomStream = {
    ...(seat === undefined ? {} : { seat }),
    isDesk,
    staysDesk,
    send: (message) => void early.push(message),
    end() {
      isOver = true;
      stop();
    },
  };
  // Listening starts before anything is read, so nothing falls between.
  const screens = screensOf(lab, realmId);
  screens.add(stream);
  stop = () => screens.remove(stream);
  const first = await firstMessages(lab, realmId, stream).catch((error) => {
    screens.remove(stream);
    throw error;
  });

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const keepAlive = setInterval(
        () => controller.enqueue(KEEP_ALIVE),
        KEEP_ALIVE_MS,
      );
      stop = () => {
        clearInterval(keepAlive);
        screens.remove(stream);
      };
      stream.send = (message) => controller.enqueue(message);
      stream.end = () => {
        stop();
        controller.close();
      };
      for (const message of [...first, ...early]) controller.enqueue(message);
      if (isOver) stream.end();
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

/** A newer state that was heard meanwhile comes after it; screens keep that. */
async function firstMessages(
  lab: Lab,
  realmId: string,
  { isDesk, seat }: RoomStream,
): Promise<Uint8Array[]> {
  const room = await readRoom(lab, realmId);
  const role: Role = isDesk ? "desk" : seat ? "seat" : "viewer";
  const messages = [
    new TextEncoder().encode("retry: 1000\n\n"),
    encode("role", { role }),
    encode("room", room, room.version),
  ];
  if (seat !== undefined) {
    messages.push(encode("you", await readSeat(lab, realmId, seat)));
  }
  if (isDesk) messages.push(encode("roster", await readSeats(lab, realmId)));
  return messages;
}
