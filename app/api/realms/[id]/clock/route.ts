import { agedCookies } from "@/lib/http/aged-cookies";
import { readBody } from "@/lib/http/body";
import { type ClockAnswer, clockBody } from "@/lib/http/contract";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { advanceClock } from "@/lib/realms/clock";
import { publishEvent } from "@/lib/realms/events";
import { lab } from "@/lib/realms/lab";
import { realmNowSec } from "@/lib/realms/realm";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { redis, realms } = lab();
    const realm = await ownedRealm(lab(), call);
    const { advanceSec } = await readBody(call.request, clockBody);
    await limitWrites(realm.id, "owner");

    const moved = await advanceClock(redis, realm.id, advanceSec);
    realms.invalidate(realm.id);
    const now = realmNowSec(moved);
    await publishEvent(redis, realm.id, {
      type: "clock",
      now,
      advancedSec: advanceSec,
    });

    const answer: ClockAnswer = { now, ended: moved.ended };
    const headers = new Headers();
    for (const cookie of await agedCookies(call.request, realm.id)) {
      headers.append("set-cookie", cookie);
    }
    return json(answer, { headers });
  },
});
