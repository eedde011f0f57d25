import { followRoom } from "@/lib/class/follow-room";
import { act } from "@/lib/class/room-client";
import type { RoomWire } from "./room-channel";

/** Statuses of a server, or of a Redis behind it, that is away for a while. */
const AWAY = new Set([0, 429, 502, 503, 504]);

/** The class's server, as the slides speak to it. */
export function roomWire(code: string): RoomWire {
  return {
    follow: (onView) => followRoom(code, onView),
    async tell(what) {
      const answer = await act(code, what);
      if (answer.ok) return "taken";
      return AWAY.has(answer.problem.status) ? "away" : "refused";
    },
  };
}
