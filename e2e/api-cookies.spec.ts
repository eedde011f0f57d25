import { parseSetCookie } from "cookie";
import type { LoginAnswer, MeAnswer } from "@/lib/http/contract";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import type { RedisStep } from "@/lib/trace/steps";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";

const TTL_SEC = 900;

for (const id of STRATEGY_IDS) {
  test(`${id}: its cookie is out of scripts' reach and host-only`, async ({
    realm,
  }) => {
    const answer = await realm.tryLogin(id, { ttlSec: TTL_SEC });
    const { credential, cookieName, wire } = answer.as<LoginAnswer>();
    const [line = ""] = answer.setCookies;
    const { maxAge = 0, ...cookie } = parseSetCookie(line);
    expect(cookie).toEqual({
      name: `__Host-${id}`,
      value: credential,
      path: "/",
      httpOnly: true,
      secure: true,
      sameSite: "lax",
    });
    expect(maxAge).toBeGreaterThan(TTL_SEC - 5);
    expect(maxAge).toBeLessThanOrEqual(TTL_SEC);
    expect(cookieName).toBe(cookie.name);
    expect(wire.setCookieLine).toBe(`Set-Cookie: ${line}\r\n`.length);
  });

  test(`${id}: two lanes hold two logins`, async ({ realm }) => {
    const a = await realm.login(id);
    const b = await realm.login(id, { user: "bob", lane: "b" });
    expect(b.cookieName).toBe(`__Host-${id}-b`);
    const cookie = [a, b]
      .map(({ cookieName, credential }) => `${cookieName}=${credential}`)
      .join("; ");

    const asked = async (query: string) => {
      const headers = { cookie };
      const path = `/auth/${id}/me${query}`;
      const answer = await realm.asAnyone(path, { headers });
      return answer.as<MeAnswer>().user;
    };
    expect(await asked("")).toBe("alice");
    expect(await asked("?lane=a")).toBe("alice");
    expect(await asked("?lane=b")).toBe("bob");
  });

  test(`${id}: Authorization wins over the cookie`, async ({ realm }) => {
    const alice = await realm.login(id);
    const { credential: bearer } = await realm.login(id, { user: "bob" });
    const cookie = `${alice.cookieName}=${alice.credential}`;
    const both = await realm.present("me", id, { bearer, cookie });
    expect(both.as<MeAnswer>().user).toBe("bob");
    const broken = await realm.present("me", id, { bearer: "x", cookie });
    expect(problemOf(broken, 401).refusal).toBe("malformed");
    const alone = await realm.present("me", id, { cookie });
    expect(alone.as<MeAnswer>().user).toBe("alice");
  });

  test(`${id}: a 401 says why, and how to do better`, async ({ realm }) => {
    const nothing = await realm.present("me", id, {});
    expect(problemOf(nothing, 401).refusal).toBe("missing-credential");
    const challenge = 'Bearer realm="still-logged-in"';
    expect(nothing.headers["www-authenticate"]).toBe(challenge);

    const broken = await realm.me(id, "broken");
    const { refusal, trace } = problemOf(broken, 401);
    expect(refusal).toBe("malformed");
    expect(trace?.steps.at(-1)).toMatchObject({ kind: "decide", ok: false });
    const reason = 'error="invalid_token", error_description="malformed"';
    expect(broken.headers["www-authenticate"]).toBe(`${challenge}, ${reason}`);
  });
}

test("the refresh token travels only to where it renews", async ({ realm }) => {
  const answer = await realm.tryLogin("jwt-refresh");
  const { maxAge, ...cookie } = parseSetCookie(answer.setCookies[1] ?? "");
  expect(cookie).toEqual({
    name: "__Secure-refresh-token",
    value: answer.as<LoginAnswer>().refreshToken,
    path: `/api/realms/${realm.id}/auth/jwt-refresh`,
    httpOnly: true,
    secure: true,
    sameSite: "strict",
  });
  const bare = `${cookie.name}=${cookie.value}`;
  const renewed = await realm.present("renew", "jwt-refresh", { cookie: bare });
  expect(renewed.status, renewed.text).toBe(200);
});

test("the owner's proof is a cookie no page can read", async ({ baseUrl }) => {
  const url = `${baseUrl}/api/realms`;
  const { setCookies } = await call(url, { method: "POST" });
  const { value, ...cookie } = parseSetCookie(setCookies[0] ?? "");
  expect(cookie).toEqual({
    name: "__Host-lab",
    path: "/",
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    maxAge: 86_400,
  });
});

test("moving the clock ages this browser's cookies", async ({ realm }) => {
  const login = await realm.login("jwt-stateless", { ttlSec: TTL_SEC });
  const cookie = `${realm.ownerCookie}; ${login.cookieName}=${login.credential}`;
  const advance = async (advanceSec: number) => {
    const options = { method: "POST", headers: { cookie } };
    const body = { advanceSec };
    const answer = await realm.asOwner("/clock", { ...options, body });
    return parseSetCookie(answer.setCookies[0] ?? "");
  };
  const aged = await advance(600);
  expect(aged.value).toBe(login.credential);
  expect(aged.maxAge).toBeLessThanOrEqual(TTL_SEC - 600);
  expect(aged.maxAge).toBeGreaterThan(TTL_SEC - 610);
  expect(await advance(600)).toMatchObject({ value: "", maxAge: 0 });
});

test("who does not own the realm sees no Redis arguments", async ({
  realm,
}) => {
  const { credential } = await realm.login("redis-session");
  const authorization = `Bearer ${credential}`;
  const path = "/auth/redis-session/me";
  const headers = { authorization };
  const own = await realm.asOwner(path, { headers });
  const foreign = await realm.asAnyone(path, { headers });

  const [seen, hidden] = [own, foreign].map((answer) =>
    answer
      .as<MeAnswer>()
      .trace.steps.find((step): step is RedisStep => step.kind === "redis"),
  );
  expect(seen?.command).toBe("GETEX");
  expect(seen?.args?.[0]).toContain(`realm:{${realm.id}}:session:`);
  expect(seen?.reply).toContain("alice");
  expect(hidden).toMatchObject({ command: "GETEX", args: null, reply: null });
});
