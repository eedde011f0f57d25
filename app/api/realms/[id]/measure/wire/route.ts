import { readBody } from "@/lib/http/body";
import { wireBody } from "@/lib/http/measure-contract";
import { ownedRealm } from "@/lib/http/owner";
import { limitMeasurements } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { measuring } from "@/lib/measure/measuring";
import { measureWire } from "@/lib/measure/wire-bytes";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    const question = await readBody(call.request, wireBody);
    await limitMeasurements(realm.id);
    return json(
      await measuring("realms").run(realm.id, () => measureWire(question)),
    );
  },
});
