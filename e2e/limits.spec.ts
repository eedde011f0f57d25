import { LAB_STATE_BYTES, REALM_STREAMS } from "@/lib/realms/limits";
import { type Answer, call } from "./call";
import { expect, problemOf, test } from "./fixtures";
import { Follower } from "./follow";
import { Realm } from "./realm";

/** Nearly as much as `claims` may say. */
const LARGE = { note: "x".repeat(16_000) };

/** That a call was refused for now, and says for how long. */
function expectLater(answer: Answer, refusal: string, atMostSec: number) {
  expect(problemOf(answer, 429).refusal).toBe(refusal);
  const retryAfterSec = Number(answer.headers["retry-after"]);
  expect(retryAfterSec).toBeGreaterThanOrEqual(1);
  expect(retryAfterSec).toBeLessThanOrEqual(atMostSec);
}

/** Calls until one is not 200, four at a time, and answers that one. */
async function untilRefused(
  ask: () => Promise<Answer>,
  atMost: number,
): Promise<Answer> {
  for (let asked = 0; asked < atMost; asked += 4) {
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    const refused = answers.find(({ status }) => status !== 200);
    if (refused !== undefined) return refused;
  }
  throw new Error(`${atMost} calls were all answered by 200.`);
}

test("an owner who writes too fast waits; other realms do not notice", async ({
  openRealm,
}) => {
  const realm = await openRealm();
  const other = await openRealm();
  const { credential } = await realm.login("jwt-denylist");
  const body = { target: "everyone" };
  const write = () =>
    realm.asOwner("/auth/jwt-stateless/revoke", { method: "POST", body });

  expectLater(await untilRefused(write, 1_000), "too-many-requests", 10);

  await other.login("redis-session");
  await other.revoke("redis-session", { target: "everyone" });
  // Who holds a credential is another participant than the owner.
  const bearer = credential;
  const renewed = await realm.present("renew", "jwt-denylist", { bearer });
  expect(renewed.status, renewed.text).toBe(200);
});

test("who checks too fast waits; other participants do not notice", async ({
  ownRedis,
  startApp,
}) => {
  const limits = { ME_PER_SEC: "4" };
  const baseUrl = await startApp({ REDIS_URL: ownRedis.url, ...limits });
  const [realm, other] = [await Realm.open(baseUrl), await Realm.open(baseUrl)];
  const { credential } = await realm.login("jwt-stateless");
  const bob = await realm.login("jwt-stateless", { user: "bob" });
  const far = await other.login("jwt-stateless");

  const check = () => realm.me("jwt-stateless", credential);
  expectLater(await untilRefused(check, 400), "too-many-requests", 1);
  expect(await realm.userOf("jwt-stateless", bob.credential)).toBe("bob");
  expect(await other.userOf("jwt-stateless", far.credential)).toBe("alice");
  await expect.poll(async () => (await check()).status).toBe(200);
});

test("a full realm says so, keeps working, and fills no other", async ({
  openRealm,
}) => {
  const realm = await openRealm();
  const other = await openRealm();
  const first = await realm.login("redis-session");
  const body = { user: "bob", claims: LARGE };
  const fill = () =>
    realm.asOwner("/auth/redis-session/login", { method: "POST", body });

  // Fewer than the owner may write in ten seconds.
  const room = Math.ceil(LAB_STATE_BYTES / LARGE.note.length) + 4;
  expectLater(await untilRefused(fill, room), "quota-exceeded", 60);

  expect(await realm.userOf("redis-session", first.credential)).toBe("alice");
  const { credentials } = await realm.snapshot();
  expect(credentials.length).toBeLessThan(room);
  await other.login("redis-session", { claims: LARGE });
});

test("a browser is never given more cookies than servers take", async ({
  realm,
}) => {
  const body = { user: "alice", claims: LARGE };
  const options = { method: "POST", body };
  const refused = await realm.asOwner("/auth/jwt-stateless/login", options);
  expect(problemOf(refused, 409)).toMatchObject({
    refusal: "cookie-budget",
    field: "claims",
  });
  const held = Array.from({ length: 11 }, (_, n) => `c${n}=${"y".repeat(1e3)}`);
  const cookie = [realm.ownerCookie, ...held].join("; ");
  const full = await realm.asOwner("/auth/sealed-cookie/login", {
    method: "POST",
    headers: { cookie },
    body: { user: "alice", claims: { note: "x".repeat(500) } },
  });
  expect(problemOf(full, 409).refusal).toBe("cookie-budget");
  expect((await realm.snapshot()).credentials).toEqual([]);
  // A session's cookie is small, whatever the session holds.
  await realm.login("redis-session", { claims: LARGE });
});

test("a class behind one address opens a hundred realms", async ({
  openRealm,
}) => {
  const opening = Array.from({ length: 100 }, () => openRealm());
  const ids = (await Promise.all(opening)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(100);
});

test("realms have a burst for each address, and a limit for all", async ({
  ownRedis,
  startApp,
}) => {
  // Behind a proxy, the proxy tells the address.
  const limits = {
    PUBLIC_ORIGIN: "https://lab.example",
    REALM_BURST: "3",
    MAX_LIVE_REALMS: "5",
  };
  const baseUrl = await startApp({ REDIS_URL: ownRedis.url, ...limits });
  const open = (address: string) =>
    call(`${baseUrl}/api/realms`, {
      method: "POST",
      headers: { "x-forwarded-for": address },
    });
  for (const address of ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"]) {
    expect((await open(address)).status).toBe(201);
  }
  expectLater(await open("192.0.2.1"), "too-many-requests", 60);
  expect((await open("192.0.2.2")).status).toBe(201);
  expectLater(await open("192.0.2.2"), "too-many-realms", 60);
});

test("a realm has so many streams, and gets them back", async ({ realm }) => {
  const streams = await Promise.all(
    Array.from({ length: REALM_STREAMS }, () => Follower.of(realm)),
  );
  expectLater(await realm.asOwner("/events"), "too-many-requests", 10);
  for (const stream of streams) stream.close();
  await expect
    .poll(async () => {
      const stream = await Follower.of(realm).catch(() => undefined);
      stream?.close();
      return stream !== undefined;
    })
    .toBe(true);
});
