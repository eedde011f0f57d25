import { readBody } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import { addressOf, limitLedger } from "@/lib/http/rate-limits";
import type { Call } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { assertRoomForRealm } from "@/lib/realms/room";
import { type MeasurementId, measurementIds } from "./measurement-ids";
import { measurements } from "./measurements";

/** What a call wants measured, and with which choices. Refuses 400, 404, 429. */
export async function readMeasureCall({ request, params }: Call) {
  const id = measurementOf(params.measurement);
  const options = await readBody(request, measurements[id].options);
  await limitLedger(addressOf(request));
  await assertRoomForRealm(lab().redis);
  return { id, options };
}

function measurementOf(name: string | undefined): MeasurementId {
  const found = measurementIds.find((id) => id === name);
  if (found !== undefined) return found;
  throw new HttpProblem(
    "unknown-measurement",
    `There are: ${measurementIds.join(", ")}.`,
    { field: "measurement" },
  );
}
