import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testLab } from "@/lib/strategies/fixtures";
import { HttpClient } from "./http-client";
import { measurements } from "./measurements";
import { type Stage, withPrograms } from "./with-programs";

const lab = await testLab();
const HTTPS = { "x-forwarded-proto": "https" };

async function sessions(stage: Stage, variables: Record<string, string> = {}) {
  const { url } = await stage.start("serve-sessions.mjs", {
    SECRET: randomBytes(32).toString("hex"),
    ...variables,
  });
  return new HttpClient(url, HTTPS);
}

test("a transfer asks for a word of where it comes from, or for no cookie", () =>
  withPrograms(lab, async (stage) => {
    const OWN_ORIGIN = "https://app.example";
    const { url } = await stage.start("transfer.mjs", {
      NAME: "__Host-sess",
      OWN_ORIGIN,
      GUARDED: "yes",
    });
    const browser = new HttpClient(url);
    const send = async (headers?: Record<string, string>) =>
      (await browser.post("/transfer", { amount: 1 }, headers)).status;
    // The application itself answers 401 to whoever is not logged in.
    expect(await send()).toBe(401);
    await browser.get("/login");
    expect(await send()).toBe(403);
    expect(await send({ origin: OWN_ORIGIN })).toBe(200);
  }));

describe("the corrected session stack", () => {
  test("logs in, answers, and logs out for good", () =>
    withPrograms(lab, async (stage) => {
      const browser = await sessions(stage);
      expect((await browser.get("/me")).status).toBe(401);
      const { setCookies } = await browser.post("/login", { user: "alice" });
      expect(setCookies).toHaveLength(1);
      expect(setCookies[0]).toMatch(
        /^__Host-sid=.+; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
      );
      const copy = browser.copy();
      expect((await browser.get("/me")).text).toBe('{"user":"alice"}');
      expect(await stage.keys()).toHaveLength(1);

      const { setCookies: cleared } = await browser.post("/logout");
      expect(cleared[0]).toMatch(/^__Host-sid=; .*Expires=Thu, 01 Jan 1970/);
      expect((await copy.get("/me")).status).toBe(401);
      expect(await stage.keys()).toEqual([]);
    }));

  test("keeps nothing for visitors who never log in", () =>
    withPrograms(lab, async (stage) => {
      const visitor = await sessions(stage);
      for (let hit = 0; hit < 20; hit += 1) await visitor.get("/me");
      expect(await stage.keys()).toEqual([]);
    }));

  test("gives a new id at login: a planted one is worth nothing", () =>
    withPrograms(lab, async (stage) => {
      const attacker = await sessions(stage);
      await attacker.post("/login", { user: "mallory" });
      const victim = attacker.copy();
      await victim.post("/login", { user: "alice" });
      expect((await victim.get("/me")).text).toBe('{"user":"alice"}');
      expect((await attacker.get("/me")).status).toBe(401);
    }));

  test.each(["plain", "guarded"])(
    "%s: answers at once when its Redis is away",
    (STORE) =>
      withPrograms(lab, async (stage) => {
        const browser = await sessions(stage, { STORE });
        await browser.post("/login", { user: "alice" });
        stage.relay.cut();
        const fresh = await browser.post("/login", { user: "bob" });
        expect(fresh.status).toBeGreaterThanOrEqual(500);
      }),
  );
});

test("a save that fails loses no session and harms no process", () =>
  withPrograms(lab, async (stage) => {
    const browser = await sessions(stage, { STORE: "guarded" });
    await browser.post("/login", { user: "alice" });
    const slow = browser.copy().post("/slow", { ms: 200, writes: true });
    await new Promise((done) => setTimeout(done, 100));
    stage.relay.cut();
    await slow;
    stage.relay.mend();
    await expect
      .poll(async () => (await browser.copy().get("/me")).status)
      .toBe(200);
  }));

test("a run leaves no key and no program behind", async () => {
  const { prefix, url } = await withPrograms(lab, async (stage) => {
    const { url } = await stage.start("serve-sessions.mjs", { SECRET: "s" });
    await new HttpClient(url, HTTPS).post("/login", { user: "alice" });
    expect(await stage.keys()).toHaveLength(1);
    return { prefix: stage.prefix, url };
  });
  expect(await lab.redis.keys(`${prefix}*`)).toEqual([]);
  await expect(new HttpClient(url).get("/me")).rejects.toThrow();
});

test("what fails takes its keys and programs along", async () => {
  let prefix = "";
  const failing = withPrograms(lab, async (stage) => {
    prefix = stage.prefix;
    const { url } = await stage.start("serve-sessions.mjs", { SECRET: "s" });
    await new HttpClient(url, HTTPS).post("/login", { user: "alice" });
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await lab.redis.keys(`${prefix}*`)).toEqual([]);
});

test("a program that does not come up says why", async () => {
  const failing = withPrograms(lab, (stage) => stage.start("no-such.mjs"));
  await expect(failing).rejects.toThrow(/no-such\.mjs did not start: /);
});

test("the pinned verifier lets the good token through, and no other", async () => {
  const { figures } = await measurements["verify-options"].run(lab, {});
  expect(figures).toMatchObject({
    throughUsual: 6,
    throughPinned: 0,
    goodAtPinned: 200,
  });
});
