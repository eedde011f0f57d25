import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import type {
  DialAct,
  DialAnswer,
  NaiveAnswer,
  WallAnswer,
  WallSet,
  WireAnswer,
  WireRequest,
} from "@/lib/http/measure-contract";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import { type Answer, call } from "./call";
import { OWNER } from "./client";

/** The experiments that measure. Walls are not logged: they are many. */

const SLOW_MS = 20_000;

/** How long a reader waits for a turn while others measure. */
const TURN_MS = 30_000;

/** Measures on this server. While others measure it waits for its turn. */
export function measure(
  id: MeasurementId,
  options: Record<string, unknown> = {},
): Promise<Answer<MeasuredAnswer>> {
  return inTurn(() =>
    call<MeasuredAnswer>(`/api/measure/${id}`, {
      method: "POST",
      body: options,
      timeoutMs: SLOW_MS,
    }),
  );
}

/** Asks again as long as the server is busy, for half a minute at most. */
export async function inTurn<Value>(
  ask: () => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const until = Date.now() + TURN_MS;
  for (;;) {
    const answer = await ask();
    const busy = !answer.ok && answer.problem.status === 429;
    if (!busy || Date.now() > until) return answer;
    // A class presses the button in the same second: spread what comes next.
    await new Promise((go) => setTimeout(go, 1_000 + Math.random() * 2_000));
  }
}

/** What this server measured last, of everything that it can measure. */
export function readMeasured(): Promise<
  Answer<{ measured: MeasuredAnswer[] }>
> {
  return call("/api/measure");
}

export function setWall(value: string): Promise<Answer<WallSet>> {
  return call("/api/walls", { method: "POST", body: { value } });
}

export function clearWall(): Promise<Answer<unknown>> {
  return call("/api/walls", { method: "DELETE" });
}

/** What came back; with a header of any length beside it. */
export function readWall(padding = ""): Promise<Answer<WallAnswer>> {
  const headers: Record<string, string> =
    padding === "" ? {} : { authorization: padding };
  return call("/api/walls", { headers });
}

export function measureWire(
  realmId: string,
  question: WireRequest,
): Promise<Answer<WireAnswer>> {
  const path = `/api/realms/${realmId}/measure/wire`;
  return call(path, { method: "POST", body: question, timeoutMs: SLOW_MS });
}

export function measureDial(
  realmId: string,
  dial: { ttlSec: number; act: DialAct },
): Promise<Answer<DialAnswer>> {
  const path = `/api/realms/${realmId}/dial`;
  const timeoutMs = SLOW_MS;
  return call(path, { method: "POST", body: dial, timeoutMs, by: OWNER });
}

export function naiveLogin(realmId: string): Promise<Answer<NaiveAnswer>> {
  const path = `/api/realms/${realmId}/naive-refresh/login`;
  return call(path, { method: "POST", by: OWNER });
}

/** As one of several tabs: without a cookie, with the token in the body. */
export function naiveRenew(
  realmId: string,
  tab: number,
  refreshToken: string,
  storeMs: number,
): Promise<Answer<NaiveAnswer>> {
  return call(`/api/realms/${realmId}/naive-refresh/renew`, {
    method: "POST",
    body: { refreshToken, storeMs },
    by: `tab ${tab}`,
  });
}
