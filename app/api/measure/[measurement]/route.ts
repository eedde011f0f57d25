import { readBody } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import { addressOf, limitLedger } from "@/lib/http/rate-limits";
import { type Call, json, route } from "@/lib/http/route";
import { measureAndKeep } from "@/lib/measure/ledger";
import {
  type MeasurementId,
  measurementIds,
} from "@/lib/measure/measurement-ids";
import { measurements } from "@/lib/measure/measurements";
import { lab } from "@/lib/realms/lab";
import { assertRoomForRealm } from "@/lib/realms/room";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const id = measurementOf(call);
    const options = await readBody(call.request, measurements[id].options);
    await limitLedger(addressOf(call.request));
    await assertRoomForRealm(lab().redis);
    return json(await measureAndKeep(lab(), id, options));
  },
});

function measurementOf({ params }: Call): MeasurementId {
  const found = measurementIds.find((id) => id === params.measurement);
  if (found !== undefined) return found;
  throw new HttpProblem(
    "unknown-measurement",
    `There are: ${measurementIds.join(", ")}.`,
    { field: "measurement" },
  );
}
