import { encode, type RoomStream } from "@/lib/class/followers";
import { type Role, spreadOf } from "@/lib/class/protocol";
import { type RoomScreens, screensOf } from "@/lib/class/room-streams";
import { readSeat, readSeats } from "@/lib/class/seats";
import type { Lab } from "@/lib/realms/lab";
import { HttpProblem } from "./problem";

const KEEP_ALIVE = new TextEncoder().encode(": still here\n\n");
const KEEP_ALIVE_MS = 15_000;

/** Messages that may wait for a screen which does not read them. */
const MOST_WAITING = 500;

/**
 * A room as server-sent events: first all that this screen may see, then
 * whatever changes; after a gap in what Redis could tell us, all of it again.
 * Refuses 429. Source: WHATWG HTML § 9.2.
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
  if (!screens.add(stream)) {
    const detail = "So many screens follow this class already.";
    throw new HttpProblem("too-many-requests", detail, { retryAfterSec: 10 });
  }
  stop = () => screens.remove(stream);
  const first = await firstMessages(lab, realmId, screens, stream).catch(
    (error) => {
      screens.remove(stream);
      throw error;
    },
  );

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const keepAlive = setInterval(
        () => stream.send(KEEP_ALIVE),
        KEEP_ALIVE_MS,
      );
      stop = () => {
        clearInterval(keepAlive);
        screens.remove(stream);
      };
      stream.send = (message) => {
        controller.enqueue(message);
        // A phone that reads nothing comes again when it can.
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) stream.end();
      };
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
  screens: RoomScreens,
  { isDesk, seat }: RoomStream,
): Promise<Uint8Array[]> {
  const role: Role = isDesk ? "desk" : seat ? "seat" : "viewer";
  const messages = [
    new TextEncoder().encode(`retry: ${comeAgainMs(screens.count)}\n\n`),
    encode("role", { role }),
    await screens.roomMessage(),
  ];
  if (seat !== undefined) {
    messages.push(encode("you", await readSeat(lab, realmId, seat)));
  }
  if (isDesk) messages.push(encode("roster", await readSeats(lab, realmId)));
  return messages;
}

/** Screens that were cut off at once do not come back at once. */
function comeAgainMs(screens: number): number {
  return Math.round(1_000 + (Math.random() * spreadOf(screens)) / 2);
}
