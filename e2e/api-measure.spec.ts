import type { Page } from "@playwright/test";
import type {
  DialAnswer,
  NaiveAnswer,
  WallAnswer,
  WireAnswer,
} from "@/lib/http/measure-contract";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";

/** Sets the wall cookie in a real browser and answers what came back. */
function knock(page: Page, value: string): Promise<WallAnswer> {
  return page.evaluate(async (text) => {
    await fetch("/api/walls", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value: text }),
    });
    return (await fetch("/api/walls")).json();
  }, value);
}

test("a browser keeps 4,096 bytes, drops 4,097, and the old cookie stays", async ({
  page,
}) => {
  await page.goto("/api");
  const fits = 4_096 - "wall".length;
  const kept = await knock(page, "a".repeat(fits));
  expect(kept.cookie).toMatchObject({
    sizeBytes: 4_096,
    start: "a".repeat(12),
  });
  const dropped = await knock(page, "b".repeat(fits + 1));
  expect(dropped.cookie).toMatchObject({
    sizeBytes: 4_096,
    start: "a".repeat(12),
  });
  const cleared = await page.evaluate(async () => {
    await fetch("/api/walls", { method: "DELETE" });
    return (await fetch("/api/walls")).json();
  });
  expect(cleared.cookie).toBeNull();
});

test("beyond 16 KiB of headers the answer is 431, in a browser too", async ({
  page,
  baseUrl,
}) => {
  const headers = { authorization: `Bearer ${"x".repeat(17_000)}` };
  const answer = await call(`${baseUrl}/api/walls`, { headers });
  expect(answer.status).toBe(431);
  await page.goto("/api");
  const statusOf = (bytes: number) =>
    page.evaluate(async (size) => {
      const headers = { authorization: "x".repeat(size) };
      return (await fetch("/api/walls", { headers })).status;
    }, bytes);
  expect(await statusOf(8_000)).toBe(200);
  expect(await statusOf(17_000)).toBe(431);
});

test("bytes are counted on sockets, for both protocols", async ({ realm }) => {
  const body = { header: "cookie", value: "sid=abc", requests: 5 };
  const answer = await realm.asOwner("/measure/wire", { method: "POST", body });
  const { http1, http2 } = answer.as<WireAnswer>();
  expect(http1.totalBytes).toBe(http1.firstBytes * 5);
  expect(http2.laterBytes).toBeLessThan(http1.laterBytes ?? 0);
});

test("the dial measures every strategy and leaves the realm alone", async ({
  realm,
}) => {
  const { credential } = await realm.login("jwt-stateless");
  const before = await realm.snapshot();
  const body = { ttlSec: 600, act: "revoke" };
  const answer = await realm.asOwner("/dial", { method: "POST", body });
  const { rows } = answer.as<DialAnswer>();
  expect(rows.map(({ strategy }) => strategy)).toEqual([...STRATEGY_IDS]);
  const after = await realm.snapshot();
  expect(after.credentials).toEqual(before.credentials);
  expect(after.clockOffsetSec).toBe(0);
  expect((await realm.me("jwt-stateless", credential)).status).toBe(200);
});

test("two renewals of a naive token both win, and both lose", async ({
  realm,
}) => {
  const login = await realm.asOwner("/naive-refresh/login", { method: "POST" });
  const { refreshToken } = login.as<NaiveAnswer>();
  const renew = (token: string, storeMs = 0) =>
    realm.asAnyone("/naive-refresh/renew", {
      method: "POST",
      body: { refreshToken: token, storeMs },
    });
  const both = await Promise.all([
    renew(refreshToken, 200),
    renew(refreshToken, 200),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const tokens = both.map((answer) => answer.as<NaiveAnswer>().refreshToken);
  expect(tokens[0]).not.toBe(tokens[1]);
  const next = [];
  for (const token of tokens) next.push((await renew(token)).status);
  expect(next).toContain(401);
  const last = await renew(tokens[0] ?? "");
  expect(problemOf(last, 401).refusal).toMatch(/revoked|refresh-reused/);
});

test("nobody but the owner measures", async ({ realm }) => {
  for (const path of ["/dial", "/measure/wire", "/naive-refresh/login"]) {
    const answer = await realm.asAnyone(path, { method: "POST", body: {} });
    problemOf(answer, 403);
  }
});
