import type {
  DialAct,
  DialAnswer,
  NaiveAnswer,
  WallAnswer,
  WallSet,
  WireAnswer,
  WireRequest,
} from "@/lib/http/measure-contract";
import { type Answer, call } from "./call";
import { OWNER } from "./client";

/** The experiments that measure. Walls are not logged: they are many. */

const SLOW_MS = 20_000;

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
