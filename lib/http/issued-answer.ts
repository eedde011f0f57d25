import { decodeJwt, decodeProtectedHeader } from "jose";
import { type Realm, realmNowSec } from "@/lib/realms/realm";
import type { Claims, Issued, Strategy } from "@/lib/strategies/strategy";
import type { Trace } from "@/lib/trace/steps";
import type { DecodedToken, LoginAnswer } from "./contract";
import {
  COOKIE_BUDGET_BYTES,
  type CookieLane,
  cookieBytesWith,
  cookieName,
  cookieNames,
  cookieScheme,
  refreshPath,
  setCookie,
  wireSizes,
} from "./cookies";
import { HttpProblem } from "./problem";
import { json } from "./route";

/** Where a login's two secrets live in this browser. */
export interface Place {
  request: Request;
  realm: Realm;
  strategy: Strategy;
  lane: CookieLane;
  /** False: nothing is set, for experiments beside the lanes. */
  setCookie?: boolean;
}

/**
 * Answers a login or renewal: the credential as JSON for the lab's pages, and
 * as a cookie for this browser.
 */
export function issuedResponse(
  place: Place,
  issued: Issued,
  trace: Trace,
): Response {
  const { strategy, lane, request } = place;
  const scheme = cookieScheme(request);
  const name = cookieNames.credential(strategy.id, lane);
  const [cookie = "", ...more] = issuedCookies(place, issued);
  const sentName = cookieName(scheme, name);
  const { credential } = issued;
  const answer: LoginAnswer = {
    credential,
    credentialId: issued.credentialId,
    user: issued.user,
    sizeBytes: Buffer.byteLength(credential),
    wire: wireSizes(sentName, credential, cookie),
    cookieName: sentName,
    expiresAt: issued.expiresAt,
    decoded: strategy.algorithms.length > 0 ? decode(credential) : undefined,
    refreshToken: issued.refreshToken,
    refreshExpiresAt: issued.refreshExpiresAt,
    trace,
  };
  const headers = new Headers();
  const cookies = place.setCookie === false ? [] : [cookie, ...more];
  for (const each of cookies) headers.append("set-cookie", each);
  return json(answer, { headers });
}

/**
 * Refuses a login whose cookies would outgrow what servers accept, before
 * anything is issued. A redis session's cookie is small whatever it stores.
 */
export function checkCookieBudget(place: Place, claims: Claims = {}) {
  const { request, strategy, lane } = place;
  if (strategy.id === "redis-session") return;
  const name = cookieNames.credential(strategy.id, lane);
  const sentName = cookieName(cookieScheme(request), name);
  const value = "x".repeat(largestCredential(claims));
  const total = cookieBytesWith(request, sentName, value);
  if (total <= COOKIE_BUDGET_BYTES) return;
  throw new HttpProblem(
    "cookie-budget",
    `The Cookie header would have about ${total} bytes; 12288 are allowed. ` +
      "Use smaller claims, or log out of a lane first.",
    { field: "claims" },
  );
}

/** Upper bound: claims and 400 bytes around them in base64, RSA signature. */
function largestCredential(claims: Claims): number {
  const json = Buffer.byteLength(JSON.stringify(claims));
  return Math.ceil(((json + 400) * 4) / 3) + 342;
}

/** Cookies that hold a login, living as long as it has left on its realm. */
export function issuedCookies(place: Place, issued: Issued): string[] {
  const { request, realm, strategy, lane } = place;
  const scheme = cookieScheme(request);
  const nowSec = realmNowSec(realm);
  const name = cookieNames.credential(strategy.id, lane);
  const maxAge = issued.expiresAt - nowSec;
  const attributes = { maxAge, sameSite: "lax" as const };
  const cookies = [setCookie(scheme, name, issued.credential, attributes)];
  if (issued.refreshToken !== undefined) {
    cookies.push(
      setCookie(scheme, cookieNames.refresh(lane), issued.refreshToken, {
        path: refreshPath(realm.id),
        maxAge: (issued.refreshExpiresAt ?? nowSec) - nowSec,
        sameSite: "strict",
      }),
    );
  }
  return cookies;
}

/** Cookies that delete what `issuedCookies` set: same names, same paths. */
export function clearedCookies({ request, realm, strategy, lane }: Place) {
  const scheme = cookieScheme(request);
  const name = cookieNames.credential(strategy.id, lane);
  const gone = { maxAge: 0, sameSite: "lax" as const };
  const cookies = [setCookie(scheme, name, "", gone)];
  if (strategy.id === "jwt-refresh") {
    const path = refreshPath(realm.id);
    const refresh = cookieNames.refresh(lane);
    cookies.push(setCookie(scheme, refresh, "", { ...gone, path }));
  }
  return cookies;
}

function decode(token: string): DecodedToken {
  return {
    header: { ...decodeProtectedHeader(token) },
    payload: decodeJwt(token),
  };
}
