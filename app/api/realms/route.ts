import { readBody } from "@/lib/http/body";
import { openRealmBody, type RealmOpened } from "@/lib/http/contract";
import { cookieNames, cookieScheme, setCookie } from "@/lib/http/cookies";
import { ownerProof } from "@/lib/http/owner";
import { addressOf, limitOpening } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { DEFAULT_GRACE_SEC, DEFAULT_IDLE_SEC } from "@/lib/realms/limits";
import { openRealm } from "@/lib/realms/open";
import { assertRoomForRealm } from "@/lib/realms/room";
import { listUsers } from "@/lib/realms/users";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST({ request }) {
    const body = await readBody(request, openRealmBody);
    await limitOpening(addressOf(request));
    const { redis } = lab();
    await assertRoomForRealm(redis);

    const idleSec = body.idleSec ?? DEFAULT_IDLE_SEC;
    const graceSec = body.graceSec ?? DEFAULT_GRACE_SEC;
    const opened = await openRealm(redis, "lab", idleSec, graceSec);
    const answer: RealmOpened = {
      id: opened.id,
      users: await listUsers(redis, opened.id),
      expiresAt: Math.floor(opened.expiresAtMs / 1000),
      now: Math.floor(Date.now() / 1000),
      idleSec,
      graceSec,
    };
    const proof = ownerProof(opened.id, opened.ownerSecret);
    const cookie = setCookie(cookieScheme(request), cookieNames.owner, proof, {
      sameSite: "strict",
      maxAge: 86_400,
    });
    const location = `/api/realms/${opened.id}`;
    return json(answer, {
      status: 201,
      headers: { location, "set-cookie": cookie },
    });
  },
});
