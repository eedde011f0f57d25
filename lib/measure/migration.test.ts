import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import type { RehearsedDay } from "@/lib/lessons/rehearsal";
import { testLab } from "@/lib/strategies/fixtures";
import {
  APP_ORIGIN,
  bearing,
  type MigratingApp,
  withExchangeApp,
} from "./claims/migration-apps";
import { measurements } from "./measurements";

const lab = await testLab();

/** How the app with the exchange answers to a token at its exchange. */
const exchanged = async (app: MigratingApp, token: string, headers = {}) =>
  app
    .browser()
    .post("/session/exchange", {}, { ...bearing(token), ...headers });

/** A token of the right key and claims, but for what is given. */
async function forged(
  app: MigratingApp,
  claims: Record<string, unknown>,
  alg = "HS256",
) {
  const nowSec = Math.floor(Date.now() / 1000);
  const whole = {
    iss: APP_ORIGIN,
    aud: APP_ORIGIN,
    sub: "alice",
    jti: randomUUID(),
    iat: nowSec,
    exp: nowSec + 600,
    ...claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(whole)))
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(app.secret));
}

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/** Tokens that must not become a session. */
const HOSTILE: Record<string, (app: MigratingApp) => Promise<string>> = {
  "no token": async () => "",
  "no JWT": async () => "nonsense",
  "alg none": async (app) => {
    const [, payload] = (await app.token("alice")).split(".");
    return `${part({ alg: "none" })}.${payload}.`;
  },
  "another algorithm": (app) => forged(app, {}, "HS512"),
  "another's claims under the old signature": async (app) => {
    const [header, , signature] = (await app.token("bob")).split(".");
    return `${header}.${part({ sub: "alice" })}.${signature}`;
  },
  expired: (app) => app.token("alice", -1),
  "no end": (app) => forged(app, { exp: undefined }),
  "no id": (app) => forged(app, { jti: undefined }),
  "nobody's": (app) => forged(app, { sub: undefined }),
  "another API's": (app) => forged(app, { aud: "https://other.example" }),
  "a reset link's": (app) => forged(app, { purpose: "reset" }),
  "another issuer's": (app) => forged(app, { iss: "https://other.example" }),
  "taken back": async (app) => {
    const token = await app.token("alice");
    await app.takeBack(token);
    return token;
  },
  "older than the user's epoch": async (app) => {
    await app.setEpoch("alice", Math.floor(Date.now() / 1000) + 1);
    return app.token("alice");
  },
};

describe("the exchange", () => {
  test("makes no session of a token that does not count", () =>
    withExchangeApp(lab, async (app) => {
      for (const [what, make] of Object.entries(HOSTILE)) {
        const { status, setCookies } = await exchanged(app, await make(app));
        expect(status, what).toBe(401);
        expect(setCookies, what).toEqual([]);
      }
      expect(await app.sessions()).toEqual([]);
    }));

  test("answers to its own pages and to programs, and to no other site", () =>
    withExchangeApp(lab, async (app) => {
      const from = async (headers: Record<string, string>) =>
        (await exchanged(app, await app.token("alice"), headers)).status;
      const origin = "https://evil.example";
      expect(await from({ "sec-fetch-site": "cross-site" })).toBe(403);
      expect(await from({ "sec-fetch-site": "same-site" })).toBe(403);
      expect(await app.sessions()).toEqual([]);
      const headers = { ...bearing(await app.token("alice")), origin };
      const old = await app.script().post("/session/exchange", {}, headers);
      expect(old.status).toBe(403);
      const own = { ...headers, origin: APP_ORIGIN };
      const page = await app.script().post("/session/exchange", {}, own);
      expect(page.status).toBe(200);
      expect(await app.sessions()).toHaveLength(1);
    }));

  test("is for no one who brings a cookie and does not say from where", () =>
    withExchangeApp(lab, async (app) => {
      const token = await app.token("alice");
      const silent = { cookie: `token=${token}` };
      const ask = async (headers: Record<string, string>) =>
        (await app.script().post("/session/exchange", {}, headers)).status;
      expect(await ask(silent)).toBe(403);
      expect(await ask({ ...silent, origin: APP_ORIGIN })).toBe(200);
    }));

  test("makes a session that is taken back with its token", () =>
    withExchangeApp(lab, async (app) => {
      const denied = await app.token("alice");
      const nowSec = Math.floor(Date.now() / 1000);
      const takeBack: [string, () => Promise<unknown>][] = [
        [denied, () => app.takeBack(denied)],
        [await app.token("bob"), () => app.setEpoch("bob", nowSec + 60)],
      ];
      for (const [token, take] of takeBack) {
        const browser = app.browser();
        await browser.post("/session/exchange", {}, bearing(token));
        expect((await browser.get("/me")).status).toBe(200);
        const copy = browser.copy();
        await take();
        expect((await browser.get("/me")).status).toBe(401);
        expect((await copy.get("/me")).status).toBe(401);
      }
    }));

  test("takes a token once, also when fifty ask at once", () =>
    withExchangeApp(lab, async (app) => {
      const token = await app.token("alice");
      const asked = Array.from({ length: 50 }, () => exchanged(app, token));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(49);
      expect(await app.sessions()).toHaveLength(1);
    }));

  test("a login in a browser with a session is the one that counts", () =>
    withExchangeApp(lab, async (app) => {
      const browser = app.browser();
      for (const user of ["alice", "bob"]) {
        await browser.post("/login", { user });
        const me = { users: [user], by: "token" };
        expect(JSON.parse((await browser.get("/me")).text)).toEqual(me);
        await browser.post("/session/exchange");
        expect(await app.sessions()).toHaveLength(1);
      }
    }));

  test("clears the token's cookie, and every key it writes has an end", () =>
    withExchangeApp(lab, async (app) => {
      const browser = app.browser();
      await browser.post("/login", { user: "alice" });
      const { setCookies } = await browser.post("/session/exchange");
      expect(setCookies[0]).toMatch(/^token=; .*Expires=Thu, 01 Jan 1970/);
      expect(setCookies[1]).toMatch(/^__Host-sid=.*HttpOnly; Secure; SameSite/);
      expect((await browser.get("/me")).text).toContain('"by":"session"');
      await browser.post("/logout");
      await exchanged(app, await app.token("bob"));
      const ttls = (await app.keys()).map((key) => lab.redis.ttl(key));
      expect(ttls.length).toBeGreaterThanOrEqual(4);
      for (const ttl of await Promise.all(ttls)) expect(ttl).toBeGreaterThan(0);
    }));
});

test("every button gets through the printed app alone", async () => {
  const { run, options } = measurements["migration-buttons"];
  const only = options.parse({ only: "split" });
  const { figures, tables } = await run(lab, only);
  expect(figures).toMatchObject({ splitPrinted: 2, splitExchange: 1 });
  expect(figures).toMatchObject({ throughPrinted: 1, throughExchange: 0 });
  expect(tables[0]?.rows).toHaveLength(1);
  expect(options.safeParse({ only: "everything" }).success).toBe(false);
});

describe("the rehearsal", () => {
  const { run, options } = measurements["migration-rehearsal"];
  /** Days of a plan with a cut-off that comes too early, and a rollback. */
  const rehearse = async (rollback: string) => {
    const days: RehearsedDay[] = [];
    const plan = options.parse({ cutOffDay: 20, rollback });
    await run(lab, plan, (day) => days.push(day as RehearsedDay));
    expect(days.map(({ day }) => day)).toEqual([...Array(51).keys()]);
    const sum = (kind: keyof RehearsedDay, from: number, to: number) =>
      days.slice(from, to + 1).reduce((all, day) => all + day[kind], 0);
    // Until the cut-off nobody is surprised, then somebody is.
    expect(sum("early", 0, 19)).toBe(0);
    expect(sum("early", 20, 21)).toBeGreaterThan(0);
    expect(sum("byToken", 20, 21)).toBe(0);
    return sum;
  };

  test("a rollback lets tokens in again, and sessions go on", async () => {
    const sum = await rehearse("tokens-again");
    expect(sum("early", 22, 50)).toBe(0);
    expect(sum("byToken", 22, 50)).toBeGreaterThan(0);
    expect(sum("bySession", 22, 50)).toBeGreaterThan(0);
  }, 60_000);

  test("a rollback to the old build forgets every session", async () => {
    const sum = await rehearse("old-build");
    expect(sum("bySession", 22, 50)).toBe(0);
    expect(sum("early", 22, 50)).toBeGreaterThan(sum("early", 20, 21));
  }, 60_000);

  test.each([
    [{ stopDay: 4 }, "stopDay"],
    [{ cutOffDay: 46 }, "cutOffDay"],
    [{ stopDay: 12, cutOffDay: 11 }, "cutOffDay"],
    [{ rollback: "everything" }, "rollback"],
    [{ rollbackAfterDays: 1.5 }, "rollbackAfterDays"],
  ])("a plan that makes no sense is refused: %j", (plan, field) => {
    const { error } = options.safeParse(plan);
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});
