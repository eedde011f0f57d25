import { describe, expect, it } from "vitest";
import { realmNowSec } from "@/lib/realms/realm";
import { catalog } from "@/lib/strategies/catalog";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { redisSession } from "@/lib/strategies/redis-session";
import { NO_TRACE } from "@/lib/trace/steps";
import type { LoginAnswer } from "./contract";
import { COOKIE_BUDGET_BYTES, cookieBytesWith } from "./cookies";
import { placeOf } from "./fixtures";
import {
  checkCookieBudget,
  clearedCookies,
  issuedCookies,
  issuedResponse,
} from "./issued-answer";
import { HttpProblem } from "./problem";

const lab = await testLab();

/** What a `Set-Cookie` is about: its name and its path. */
function nameAndPath(cookie: string) {
  const [, name = "", path = ""] =
    /^([^=]+)=.*; Path=([^;]+)/.exec(cookie) ?? [];
  return [name, path];
}

function problemOf(work: () => void): HttpProblem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof HttpProblem) return error;
    throw error;
  }
}

describe.each([...catalog])("a login under $id", (strategy) => {
  it("is answered with sizes that are those of its lines", async () => {
    const issued = await (await testRealm(lab)).login(strategy);
    const response = issuedResponse(placeOf(strategy), issued, NO_TRACE);
    const answer: LoginAnswer = await response.json();
    const { credential, cookieName, wire, sizeBytes } = answer;
    expect(sizeBytes).toBe(Buffer.byteLength(credential));
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie.startsWith(`${cookieName}=${credential};`)).toBe(true);
    expect(wire).toEqual({
      cookieLine: `Cookie: ${cookieName}=${credential}\r\n`.length,
      authorizationLine: `Authorization: Bearer ${credential}\r\n`.length,
      setCookieLine: `Set-Cookie: ${cookie}\r\n`.length,
    });
    expect(response.headers.get("cache-control")).toBe("no-store");
    const isJwt = strategy.algorithms.length > 0;
    expect(answer.decoded !== undefined).toBe(isJwt);
  });

  it.each(["a", "b"] as const)(
    "in lane %s is forgotten by what set it",
    async (lane) => {
      const issued = await (await testRealm(lab)).login(strategy);
      const place = placeOf(strategy, {}, lane);
      const set = issuedCookies(place, issued);
      const cleared = clearedCookies(place);
      expect(set).toHaveLength(strategy === jwtRefresh ? 2 : 1);
      expect(cleared.map(nameAndPath)).toEqual(set.map(nameAndPath));
      for (const cookie of set) {
        expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=(Lax|Strict)$/);
      }
      for (const cookie of cleared) {
        expect(cookie).toMatch(/^[^=]+=; Max-Age=0; /);
      }
    },
  );

  it("is kept by the browser as long as it has left on the realm's clock", () => {
    const place = placeOf(strategy);
    const nowSec = realmNowSec(place.realm);
    const [cookie = "", refresh] = issuedCookies(place, {
      ok: true,
      credential: "v",
      credentialId: "id",
      user: "alice",
      expiresAt: nowSec + 600,
      refreshToken: "r",
      refreshExpiresAt: nowSec + 9_000,
    });
    const left = Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);
    expect([599, 600]).toContain(left);
    const refreshLeft = Number(/Max-Age=(\d+)/.exec(refresh ?? "")?.[1]);
    expect([8_999, 9_000]).toContain(refreshLeft);
  });

  it("never outgrows what the budget foresaw", async () => {
    const realm = await testRealm(lab);
    const claims = { note: "é".repeat(1_500), list: [1, null] };
    for (const algorithm of ["RS256", "HS256"] as const) {
      const issued = await realm.login(strategy, { claims, algorithm });
      const place = placeOf(strategy);
      const name = `__Host-${strategy.id}`;
      const real = cookieBytesWith(place.request, name, issued.credential);
      // As much as is left must not be too much for what really came.
      const cookie = `other=${"x".repeat(COOKIE_BUDGET_BYTES - real - 7)}`;
      const tight = placeOf(strategy, { cookie });
      const over = cookieBytesWith(tight.request, name, issued.credential);
      expect(over).toBeGreaterThanOrEqual(COOKIE_BUDGET_BYTES);
      const refused = problemOf(() => checkCookieBudget(tight, claims));
      expect(refused?.id).toBe(
        strategy === redisSession ? undefined : "cookie-budget",
      );
    }
  });
});

describe("the budget of this browser's cookies", () => {
  it("refuses what would exceed 12 KiB, naming the claims", () => {
    const claims = { note: "x".repeat(9_000) };
    const refused = problemOf(() =>
      checkCookieBudget(placeOf(jwtStateless), claims),
    );
    expect(refused).toMatchObject({
      id: "cookie-budget",
      extras: { field: "claims" },
    });
    expect(problemOf(() => checkCookieBudget(placeOf(jwtStateless)))).toBe(
      undefined,
    );
  });

  it("counts a login again in its own lane as one in its place", () => {
    const held = (name: string) => ({ cookie: `${name}=${"x".repeat(6_000)}` });
    const claims = { note: "x".repeat(4_500) };
    const again = placeOf(jwtStateless, held("__Host-jwt-stateless"));
    expect(problemOf(() => checkCookieBudget(again, claims))).toBe(undefined);
    const beside = placeOf(jwtStateless, held("__Host-jwt-stateless-b"));
    const refused = problemOf(() => checkCookieBudget(beside, claims));
    expect(refused?.id).toBe("cookie-budget");
  });

  it("does not mind a session, whose claims stay on the server", () => {
    const claims = { note: "x".repeat(16_000) };
    const place = placeOf(redisSession);
    expect(problemOf(() => checkCookieBudget(place, claims))).toBe(undefined);
  });
});
