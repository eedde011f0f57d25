import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import type { CallOptions } from "./call";
import { expect, problemOf, test } from "./fixtures";
import type { Realm } from "./realm";

/** How each strategy says that a credential is not of this realm. */
const FOREIGN: Record<StrategyId, string> = {
  "jwt-stateless": "wrong-audience",
  "jwt-denylist": "wrong-audience",
  "jwt-epoch": "wrong-audience",
  "jwt-refresh": "wrong-audience",
  "sealed-cookie": "bad-signature",
  "redis-session": "unknown-session",
};

/** Everything that takes the owner's proof. */
const OWNED: { does: string; path: string; options: CallOptions }[] = [
  { does: "read a snapshot", path: "", options: {} },
  { does: "delete it", path: "", options: { method: "DELETE" } },
  { does: "follow its events", path: "/events", options: {} },
  {
    does: "move its clock",
    path: "/clock",
    options: { method: "POST", body: { advanceSec: 60 } },
  },
  {
    does: "change its settings",
    path: "",
    options: { method: "PATCH", body: { graceSec: 0 } },
  },
  {
    does: "change a role",
    path: "/users/bob",
    options: { method: "PATCH", body: { role: "admin" } },
  },
  {
    does: "change a password",
    path: "/users/alice/password",
    options: { method: "POST", body: {} },
  },
  {
    does: "delete a user",
    path: "/users/alice",
    options: { method: "DELETE" },
  },
  {
    does: "rotate its keys",
    path: "/keys/rotate",
    options: { method: "POST" },
  },
  {
    does: "measure with its settings",
    path: "/dial",
    options: { method: "POST", body: { ttlSec: 60, act: "revoke" } },
  },
  ...STRATEGY_IDS.flatMap((id) => [
    {
      does: `log in with ${id}`,
      path: `/auth/${id}/login`,
      options: { method: "POST", body: { user: "alice" } },
    },
    {
      does: `revoke ${id}`,
      path: `/auth/${id}/revoke`,
      options: { method: "POST", body: { target: "everyone" } },
    },
  ]),
];

/** Cookies of people who do not own `realm`. */
async function strangers(realm: Realm, other: Realm) {
  const session = await realm.login("redis-session");
  const [, secret] = other.ownerCookie.split(".");
  return {
    nobody: {},
    "another realm's owner": { cookie: other.ownerCookie },
    "another owner's secret under this id": {
      cookie: `__Host-lab=${realm.id}.${secret}`,
    },
    "no secret at all": { cookie: `__Host-lab=${realm.id}.` },
    "a user who is logged in": {
      cookie: `${session.cookieName}=${session.credential}`,
    },
    "a user with the Bearer header": {
      authorization: `Bearer ${session.credential}`,
    },
  };
}

for (const id of STRATEGY_IDS) {
  test(`${id}: a credential counts in its own realm only`, async ({
    openRealm,
  }) => {
    const home = await openRealm();
    const abroad = await openRealm();
    const login = await home.login(id);
    const cookie = `${login.cookieName}=${login.credential}`;
    for (const shown of [{ bearer: login.credential }, { cookie }]) {
      const answer = await abroad.present("me", id, shown);
      expect(problemOf(answer, 401).refusal).toBe(FOREIGN[id]);
      expect((await home.present("me", id, shown)).status).toBe(200);
    }
    const { credential: bearer, refreshToken } = login;
    for (const verb of ["renew", "logout"] as const) {
      const body = refreshToken === undefined ? undefined : { refreshToken };
      const answer = await abroad.present(verb, id, { bearer }, body);
      problemOf(answer, 401);
    }
    expect(await home.userOf(id, login.credential)).toBe("alice");
  });

  test(`${id}: no other strategy takes its credential`, async ({ realm }) => {
    const { credential } = await realm.login(id);
    for (const other of STRATEGY_IDS.filter((each) => each !== id)) {
      problemOf(await realm.me(other, credential), 401);
    }
  });
}

for (const { does, path, options } of OWNED) {
  test(`only the owner may ${does}`, async ({ openRealm }) => {
    const realm = await openRealm();
    const other = await openRealm();
    const { version } = await realm.snapshot();
    const people = await strangers(realm, other);
    for (const [who, headers] of Object.entries(people)) {
      await test.step(who, async () => {
        const answer = await realm.asAnyone(path, { ...options, headers });
        expect(problemOf(answer, 403).refusal).toBe("not-owner");
      });
    }
    // One login, by `strangers`, and nothing else has happened.
    expect((await realm.snapshot()).version).toBe(version + 1);
  });
}

test("an unknown realm is a 404, whoever asks", async ({ realm }) => {
  for (const id of ["a".repeat(12), "UPPERCASE234", "short", "a".repeat(200)]) {
    const path = `/../${id}`;
    for (const below of ["", "/events", "/auth/jwt-stateless/me"]) {
      const answer = await realm.asOwner(path + below);
      expect(problemOf(answer, 404)).toMatchObject({
        refusal: "unknown-realm",
        field: "id",
      });
    }
  }
});

test("an ended realm leaves nothing behind", async ({ realm, redis }) => {
  for (const id of STRATEGY_IDS) {
    await realm.login(id);
    await realm.login(id, { user: "bob" });
    await realm.revoke(id, { target: "user", user: "alice" });
    await realm.revoke(id, { target: "everyone" });
  }
  const login = await realm.login("redis-session", { algorithm: undefined });
  const left = async () => {
    const pattern = `realm:{${realm.id}}:*`;
    const pages = redis.scanStream({ match: pattern, count: 1_000 });
    return (await pages.toArray()).flat().sort();
  };
  expect((await left()).length).toBeGreaterThan(10);

  expect((await realm.end()).status).toBe(204);

  expect(await left()).toEqual([]);
  expect(await redis.zscore("lab:realms", realm.id)).toBeNull();
  problemOf(await realm.me("redis-session", login.credential), 404);
  problemOf(await realm.asOwner(""), 404);
});
