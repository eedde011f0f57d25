import type { HealthAnswer } from "@/lib/http/contract";
import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";
import { Realm } from "./realm";

/** The goal is one second; a machine that is busy with tests may take two. */
const ANSWERS_WITHIN_MS = 2_000;
const RECOVERS_WITHIN_MS = 20_000;

const STATEFUL = ["jwt-denylist", "jwt-epoch", "redis-session"] as const;
const STATELESS = ["jwt-stateless", "jwt-refresh", "sealed-cookie"] as const;

type Credentials = Record<StrategyId, string>;

async function loginWithAll(realm: Realm): Promise<Credentials> {
  const logins = STRATEGY_IDS.map(async (id) => {
    return [id, (await realm.login(id)).credential] as const;
  });
  return Object.fromEntries(await Promise.all(logins)) as Credentials;
}

/** What a visitor meets while Redis is away. */
async function expectOutage(realm: Realm, credentials: Credentials) {
  for (const id of STATEFUL) {
    const answer = await realm.me(id, credentials[id]);
    expect(problemOf(answer, 503).refusal).toBe("redis-unavailable");
    expect(answer.headers["retry-after"]).toBe("1");
    expect(answer.elapsedMs).toBeLessThan(ANSWERS_WITHIN_MS);
  }
  for (const id of STATELESS) {
    const answer = await realm.me(id, credentials[id]);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.elapsedMs).toBeLessThan(ANSWERS_WITHIN_MS);
  }
  const body = { user: "alice" };
  const writes = [
    call(`${realm.baseUrl}/api/realms`, { method: "POST" }),
    call(`${realm.baseUrl}/api/health`),
    realm.asOwner(""),
    realm.asOwner("/auth/redis-session/login", { method: "POST", body }),
    realm.asOwner("/clock", { method: "POST", body: { advanceSec: 1 } }),
  ];
  for (const answer of await Promise.all(writes)) problemOf(answer, 503);
  const live = await call(`${realm.baseUrl}/api/health/live`);
  expect(live.status).toBe(200);
}

/** That Redis is used again, without a restart or a reload. */
async function expectRecovery(realm: Realm, credentials: Credentials) {
  const health = () => call(`${realm.baseUrl}/api/health`);
  await expect
    .poll(async () => (await health()).status, { timeout: RECOVERS_WITHIN_MS })
    .toBe(200);
  const { status, redis } = (await health()).as<HealthAnswer>();
  expect(status).toBe("ok");
  expect(redis.version).toMatch(/^\d+\.\d+/);
  for (const id of STRATEGY_IDS) {
    expect(await realm.userOf(id, credentials[id])).toBe("alice");
  }
  const again = await realm.login("redis-session");
  await realm.revoke("redis-session", { target: "everyone" });
  problemOf(await realm.me("redis-session", again.credential), 401);
}

test("kill -9 of Redis: told at once, and nothing acknowledged is lost", async ({
  ownRedis,
  startApp,
}) => {
  const realm = await Realm.open(await startApp({ REDIS_URL: ownRedis.url }));
  const ended = await loginWithAll(realm);
  for (const id of STATEFUL) {
    await realm.revoke(id, { target: "user", user: "alice" });
  }
  // An epoch counts whole seconds: the next logins are of a later one.
  await realm.advance(2);
  const credentials = await loginWithAll(realm);
  const before = await realm.snapshot();

  await ownRedis.kill();
  await expectOutage(realm, credentials);
  await expectOutage(realm, credentials);

  await ownRedis.up();
  await expectRecovery(realm, credentials);
  for (const id of STATEFUL) problemOf(await realm.me(id, ended[id]), 401);
  const after = await realm.snapshot();
  expect(after.clockOffsetSec).toBe(before.clockOffsetSec);
  const ids = after.credentials.map(({ credentialId }) => credentialId);
  const kept = before.credentials.filter(
    ({ strategy }) => strategy !== "redis-session",
  );
  for (const { credentialId } of kept) expect(ids).toContain(credentialId);
});

test("a Redis that hangs is answered for, and taken back", async ({
  ownRedis,
  startApp,
}) => {
  const realm = await Realm.open(await startApp({ REDIS_URL: ownRedis.url }));
  const credentials = await loginWithAll(realm);

  ownRedis.freeze();
  await expectOutage(realm, credentials);

  ownRedis.thaw();
  await expectRecovery(realm, credentials);
});

test("an app that starts before its Redis serves when Redis comes", async ({
  ownRedis,
  startApp,
}) => {
  await ownRedis.kill();
  const baseUrl = await startApp({ REDIS_URL: ownRedis.url });
  problemOf(await call(`${baseUrl}/api/health`), 503);
  problemOf(await call(`${baseUrl}/api/realms`, { method: "POST" }), 503);

  await ownRedis.up();
  const health = () => call(`${baseUrl}/api/health`);
  await expect
    .poll(async () => (await health()).status, { timeout: RECOVERS_WITHIN_MS })
    .toBe(200);
  const realm = await Realm.open(baseUrl);
  const { credential } = await realm.login("redis-session");
  expect(await realm.userOf("redis-session", credential)).toBe("alice");
});
