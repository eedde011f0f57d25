import { voteBody } from "@/lib/class/protocol";
import { readSeat } from "@/lib/class/seats";
import { tellSeats } from "@/lib/class/tell-seats";
import { castVote } from "@/lib/class/votes";
import { readBody } from "@/lib/http/body";
import { seatedIn } from "@/lib/http/class-room";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** Counted once for each student; a second vote changes nothing. */
  async POST(call) {
    const { realm, seat } = await seatedIn(call);
    const { vote, option } = await readBody(call.request, voteBody);
    await limitWrites(realm.id, seat);
    const counted = await castVote(lab(), realm.id, seat, vote, option);
    await tellSeats(lab(), realm.id, [await readSeat(lab(), realm.id, seat)]);
    return json({ counted });
  },
});
