import { strategyOfLane } from "@/lib/class/lamps";
import { readRoom } from "@/lib/class/rooms";
import { keepStolen, replayStolen } from "@/lib/class/stolen";
import { carriedBy } from "@/lib/http/class-login";
import { deskOf, seatedIn } from "@/lib/http/class-room";
import { HttpProblem } from "@/lib/http/problem";
import { limitChecks, limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** To the desk: fingerprints and verdicts, never a credential. */
  async GET(call) {
    const { realm } = await deskOf(call);
    await limitChecks(realm.id, "desk");
    const room = await readRoom(lab(), realm.id);
    return json({ stolen: await replayStolen(lab(), realm.id, room) });
  },

  /** The phone that was asked hands over its own cookies. */
  async POST(call) {
    const { realm, seat } = await seatedIn(call);
    await limitWrites(realm.id, seat);
    const room = await readRoom(lab(), realm.id);
    if (room.act.steal !== seat) {
      throw new HttpProblem("not-seated", "Nobody asked for your credentials.");
    }
    const carried = carriedBy(call.request, {
      a: strategyOfLane(room.lanes, "a"),
      b: strategyOfLane(room.lanes, "b"),
    });
    await keepStolen(lab(), realm.id, seat, carried);
    return new Response(null, { status: 204 });
  },
});
