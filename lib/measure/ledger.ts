import { randomUUID } from "node:crypto";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { processWide } from "@/lib/process-wide";
import type { Lab } from "@/lib/realms/lab";
import { type MeasurementId, measurementIds } from "./measurement-ids";
import { measurements } from "./measurements";
import { measuring } from "./measuring";
import { type Listener, UnderWay } from "./under-way";

/** How long a result is shown before it has to be measured again. */
const KEPT_SEC = 30 * 86_400;

const keyOf = (id: MeasurementId) => `measured:${id}`;

/** Measurements that wait or run, by what was asked. */
const underWay = () =>
  processWide("measurements-under-way", () => new Map<string, UnderWay>());

/**
 * Measures, one measurement at a time in this process. Whoever asks for what is
 * under way shares its result, and hears what it sees: a class presses one
 * button. A result without any choice of the asker's is kept for the ledger of
 * claims. Throws `TooBusy`.
 */
export function measureAndKeep(
  lab: Lab,
  id: MeasurementId,
  options: unknown,
  listener?: Listener,
): Promise<MeasuredAnswer> {
  const asked = `${id} ${JSON.stringify(options)}`;
  const measured =
    underWay().get(asked) ??
    new UnderWay((tell) =>
      measureNow(lab, id, options, tell).finally(() =>
        underWay().delete(asked),
      ),
    );
  underWay().set(asked, measured);
  if (listener !== undefined) measured.listen(listener);
  return measured.answer;
}

async function measureNow(
  lab: Lab,
  id: MeasurementId,
  options: unknown,
  tell: Listener,
): Promise<MeasuredAnswer> {
  const { run } = measurements[id];
  const whose = randomUUID();
  const measured = await measuring("programs").run(whose, async () => {
    const startedAt = performance.now();
    const finding = await run(lab, options as never, tell);
    const elapsedMs = Math.round(performance.now() - startedAt);
    return { ...finding, id, measuredAtMs: Date.now(), elapsedMs };
  });
  const whole = measurements[id].options.parse({});
  const isWhole = JSON.stringify(options) === JSON.stringify(whole);
  if (isWhole) {
    await lab.redis.set(keyOf(id), JSON.stringify(measured), "EX", KEPT_SEC);
  }
  return measured;
}

/** The last result of every measurement that was made on this Redis. */
export async function readLedger({ redis }: Lab): Promise<MeasuredAnswer[]> {
  // One by one: in a Cluster these keys are on several servers.
  const kept = await Promise.all(
    measurementIds.map((id) => redis.get(keyOf(id))),
  );
  return kept.flatMap((json) => (json === null ? [] : [JSON.parse(json)]));
}
