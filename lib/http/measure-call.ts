import {
  type MeasurementId,
  measurementIds,
} from "@/lib/measure/measurement-ids";
import { measurements } from "@/lib/measure/measurements";
import { lab } from "@/lib/realms/lab";
import { assertRoomForRealm } from "@/lib/realms/room";
import { readBody } from "./body";
import { HttpProblem } from "./problem";
import { addressOf, limitLedger } from "./rate-limits";
import type { Call } from "./route";

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
