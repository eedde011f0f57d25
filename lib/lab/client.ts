import type {
  CapabilitiesAnswer,
  ClockAnswer,
  HealthAnswer,
  Lane,
  LoginAnswer,
  LoginRequest,
  MeAnswer,
  Problem,
  RealmOpened,
  RealmSnapshot,
  RevokeAnswer,
  RevokeRequest,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";

/** What a call came to. A problem with status 0 means: no answer at all. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem };

const TIMEOUT_MS = 5_000;
const REPLAY_TIMEOUT_MS = 2_000;
const HEALTH_TIMEOUT_MS = 1_000;

export function readHealth(): Promise<Answer<HealthAnswer>> {
  return call("/api/health", {}, HEALTH_TIMEOUT_MS);
}

export function readCapabilities(): Promise<Answer<CapabilitiesAnswer>> {
  return call("/api/capabilities");
}

export function openRealm(): Promise<Answer<RealmOpened>> {
  return call("/api/realms", post({}));
}

export function readRealm(realmId: string): Promise<Answer<RealmSnapshot>> {
  return call(`/api/realms/${realmId}`);
}

export function endRealm(realmId: string): Promise<Answer<null>> {
  return call(`/api/realms/${realmId}`, { method: "DELETE" });
}

export function advanceClock(
  realmId: string,
  advanceSec: number,
): Promise<Answer<ClockAnswer>> {
  return call(`/api/realms/${realmId}/clock`, post({ advanceSec }));
}

export function login(
  realmId: string,
  strategy: StrategyId,
  request: LoginRequest,
): Promise<Answer<LoginAnswer>> {
  return call(authPath(realmId, strategy, "login"), post(request));
}

export function revoke(
  realmId: string,
  strategy: StrategyId,
  request: RevokeRequest,
): Promise<Answer<RevokeAnswer>> {
  return call(authPath(realmId, strategy, "revoke"), post(request));
}

/** Asks with this browser's own cookie; the owner's trace is complete. */
export function checkByCookie(
  realmId: string,
  strategy: StrategyId,
  lane: Lane,
): Promise<Answer<MeAnswer>> {
  return call(`${authPath(realmId, strategy, "me")}?lane=${lane}`);
}

/** The same with the stolen copy, for when the browser has no cookie. */
export function checkByHeader(
  realmId: string,
  strategy: StrategyId,
  credential: string,
): Promise<Answer<MeAnswer>> {
  const headers = { authorization: `Bearer ${credential}` };
  return call(authPath(realmId, strategy, "me"), { headers });
}

/** Asks as a thief would: with the stolen copy, and without any cookie. */
export function replay(
  realmId: string,
  strategy: StrategyId,
  credential: string,
): Promise<Answer<MeAnswer>> {
  const headers = { authorization: `Bearer ${credential}` };
  const path = authPath(realmId, strategy, "me");
  return call(path, { credentials: "omit", headers }, REPLAY_TIMEOUT_MS);
}

export function authPath(
  realmId: string,
  strategy: StrategyId,
  verb: string,
): string {
  return `/api/realms/${realmId}/auth/${strategy}/${verb}`;
}

function post(body: unknown): RequestInit {
  const headers = { "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

async function call<Value>(
  path: string,
  init: RequestInit = {},
  timeoutMs = TIMEOUT_MS,
): Promise<Answer<Value>> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(path, { cache: "no-store", signal, ...init });
    const text = await response.text();
    const body = text === "" ? null : JSON.parse(text);
    return response.ok
      ? { ok: true, value: body }
      : { ok: false, problem: { ...body, status: response.status } };
  } catch {
    return { ok: false, problem: NO_ANSWER };
  }
}

const NO_ANSWER: Problem = {
  type: "about:blank",
  title: "The server does not answer",
  status: 0,
  detail: "No answer came from the server in time.",
  refusal: "no-answer",
};
