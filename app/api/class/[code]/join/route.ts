import { cleanNickname, madeUpNickname } from "@/lib/class/nickname";
import { type Joined, joinBody } from "@/lib/class/protocol";
import { readSeat, removeSeat, takeSeat } from "@/lib/class/seats";
import { tellSeats } from "@/lib/class/tell-seats";
import { readBody } from "@/lib/http/body";
import { logInByBoth, logOutOfBoth } from "@/lib/http/class-login";
import {
  clearedSeatCookie,
  roomOf,
  seatCookie,
  seatedIn,
  seatOf,
} from "@/lib/http/class-room";
import { HttpProblem } from "@/lib/http/problem";
import { limitJoining } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** A seat, and both logins, in one answer. Joining twice keeps the seat. */
  async POST(call) {
    const { request } = call;
    const room = await roomOf(call);
    const { realmId } = room;
    const { nickname: typed = "" } = await readBody(request, joinBody);
    const known = await seatOf(lab(), request, realmId);
    if (known !== undefined) {
      const { seat, nickname } = await readSeat(lab(), realmId, known);
      return json({ seat, nickname } satisfies Joined);
    }
    await limitJoining(realmId);
    const nickname = nicknameOf(typed);
    const taken = await takeSeat(lab(), realmId, nickname);
    const { seat } = taken;
    const realm = await lab().realms.get(realmId);
    const { login, cookies } = await logInByBoth(request, {
      room,
      realm,
      seat,
    });
    await tellSeats(lab(), realmId, [await readSeat(lab(), realmId, seat)]);

    const answer: Joined = { seat, nickname, ...login };
    const headers = new Headers();
    headers.append("set-cookie", seatCookie(request, realmId, taken));
    for (const cookie of cookies) headers.append("set-cookie", cookie);
    return json(answer, { status: 201, headers });
  },

  /** Gives the seat up: both logins end, and its name is free. */
  async DELETE(call) {
    const { request } = call;
    const seated = await seatedIn(call);
    const { realm, seat } = seated;
    const headers = new Headers();
    for (const cookie of await logOutOfBoth(request, seated)) {
      headers.append("set-cookie", cookie);
    }
    headers.append("set-cookie", clearedSeatCookie(request));
    await removeSeat(lab(), realm.id, seat);
    await tellSeats(lab(), realm.id, [], [seat]);
    return new Response(null, { status: 204, headers });
  },
});

function nicknameOf(typed: string): string {
  if (typed.trim() === "") return madeUpNickname();
  const clean = cleanNickname(typed);
  if (clean !== null) return clean;
  throw new HttpProblem("bad-field", "nickname: choose another one.", {
    field: "nickname",
  });
}
