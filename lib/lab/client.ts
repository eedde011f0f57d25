import type {
  CapabilitiesAnswer,
  ClockAnswer,
  HealthAnswer,
  Lane,
  LoginAnswer,
  LoginRequest,
  LogoutAnswer,
  MeAnswer,
  RealmOpened,
  RealmSettings,
  RealmSnapshot,
  RevokeAnswer,
  RevokeRequest,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import { type Answer, call } from "./call";

const REPLAY_TIMEOUT_MS = 2_000;
const HEALTH_TIMEOUT_MS = 1_000;

/** Whose calls the page's log shows as the owner's. */
export const OWNER = "owner";

export function readHealth(): Promise<Answer<HealthAnswer>> {
  return call("/api/health", { timeoutMs: HEALTH_TIMEOUT_MS });
}

export function readCapabilities(): Promise<Answer<CapabilitiesAnswer>> {
  return call("/api/capabilities");
}

export function openRealm(
  settings: Partial<RealmSettings> = {},
): Promise<Answer<RealmOpened>> {
  return call("/api/realms", { method: "POST", body: settings });
}

export function readRealm(realmId: string): Promise<Answer<RealmSnapshot>> {
  return call(`/api/realms/${realmId}`);
}

export function endRealm(realmId: string): Promise<Answer<unknown>> {
  return call(`/api/realms/${realmId}`, { method: "DELETE" });
}

export function advanceClock(
  realmId: string,
  advanceSec: number,
): Promise<Answer<ClockAnswer>> {
  const path = `/api/realms/${realmId}/clock`;
  return call(path, { method: "POST", body: { advanceSec }, by: OWNER });
}

export function login(
  realmId: string,
  strategy: StrategyId,
  request: LoginRequest,
): Promise<Answer<LoginAnswer>> {
  const path = authPath(realmId, strategy, "login");
  return call(path, { method: "POST", body: request, by: OWNER });
}

export function revoke(
  realmId: string,
  strategy: StrategyId,
  request: RevokeRequest,
): Promise<Answer<RevokeAnswer>> {
  const path = authPath(realmId, strategy, "revoke");
  return call(path, { method: "POST", body: request, by: OWNER });
}

/** Renews this browser's login by its own cookie. */
export function renewByCookie(
  realmId: string,
  strategy: StrategyId,
  lane: Lane,
): Promise<Answer<LoginAnswer>> {
  const path = authPath(realmId, strategy, "renew");
  return call(path, { method: "POST", body: { lane }, by: browserOf(lane) });
}

/** Ends this browser's login, by its own cookie, as far as that goes. */
export function logOutByCookie(
  realmId: string,
  strategy: StrategyId,
  lane: Lane,
): Promise<Answer<LogoutAnswer>> {
  const path = authPath(realmId, strategy, "logout");
  return call(path, { method: "POST", body: { lane }, by: browserOf(lane) });
}

/** Asks with this browser's own cookie; the owner's trace is complete. */
export function checkByCookie(
  realmId: string,
  strategy: StrategyId,
  lane: Lane,
): Promise<Answer<MeAnswer>> {
  const path = `${authPath(realmId, strategy, "me")}?lane=${lane}`;
  return call(path, { by: browserOf(lane), timeoutMs: REPLAY_TIMEOUT_MS });
}

/** Asks with any credential in the header; the owner's trace is complete. */
export function checkByHeader(
  realmId: string,
  strategy: StrategyId,
  credential: string,
  by?: string,
): Promise<Answer<MeAnswer>> {
  const headers = { authorization: `Bearer ${credential}` };
  return call(authPath(realmId, strategy, "me"), { headers, by });
}

/** Asks as a thief would: with the stolen copy, and without any cookie. */
export function replay(
  realmId: string,
  strategy: StrategyId,
  credential: string,
  by?: string,
): Promise<Answer<MeAnswer>> {
  return call(authPath(realmId, strategy, "me"), {
    credentials: "omit",
    headers: { authorization: `Bearer ${credential}` },
    timeoutMs: REPLAY_TIMEOUT_MS,
    by,
  });
}

export function authPath(
  realmId: string,
  strategy: StrategyId,
  verb: string,
): string {
  return `/api/realms/${realmId}/auth/${strategy}/${verb}`;
}

/** A lane's own browser, in the page's log. */
export function browserOf(lane: Lane): string {
  return `browser ${lane}`;
}
