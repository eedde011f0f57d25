import { readBody } from "@/lib/http/body";
import { dialBody } from "@/lib/http/measure-contract";
import { ownedRealm } from "@/lib/http/owner";
import { limitMeasurements } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { measureDial } from "@/lib/measure/dial";
import { measuring } from "@/lib/measure/measuring";
import { lab } from "@/lib/realms/lab";
import { assertRoomForRealm } from "@/lib/realms/room";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    const dial = await readBody(call.request, dialBody);
    await limitMeasurements(realm.id);
    await assertRoomForRealm(lab().redis);
    const work = () => measureDial(lab(), realm, dial);
    return json(await measuring("realms").run(realm.id, work));
  },
});
