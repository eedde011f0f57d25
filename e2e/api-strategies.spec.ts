import type { LoginAnswer, LogoutAnswer } from "@/lib/http/contract";
import { catalog } from "@/lib/strategies/catalog";
import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import type { Answer } from "./call";
import { expect, problemOf, test } from "./fixtures";
import type { Realm } from "./realm";

const ALICE = { target: "user", user: "alice" } as const;

/** What the owner's "log Alice out everywhere" does to a copy of her login. */
const PROMISES = {
  "jwt-stateless": { effect: "unsupported", me: "accepted" },
  "jwt-denylist": { effect: "immediate", me: "revoked" },
  "jwt-epoch": { effect: "immediate", me: "revoked" },
  "jwt-refresh": { effect: "at-expiry", me: "accepted" },
  "sealed-cookie": { effect: "unsupported", me: "accepted" },
  "redis-session": { effect: "immediate", me: "unknown-session" },
} as const;

const VARIANTS = catalog.flatMap(({ id, algorithms }) => {
  const choices = algorithms.length === 0 ? [undefined] : algorithms;
  return choices.map((algorithm) => ({ id, algorithm }));
});

/** Renews with what the strategy renews by. */
function renew(realm: Realm, id: StrategyId, login: LoginAnswer) {
  const { credential: bearer, refreshToken } = login;
  return id === "jwt-refresh"
    ? realm.present("renew", id, {}, { refreshToken })
    : realm.present("renew", id, { bearer });
}

function verdictOf(answer: Answer): string {
  return answer.status === 200 ? "accepted" : problemOf(answer, 401).refusal;
}

for (const { id, algorithm } of VARIANTS) {
  const promise = PROMISES[id];
  const name = algorithm === undefined ? id : `${id} with ${algorithm}`;

  test(`${name}: after revoking alice, a copy is ${promise.me}`, async ({
    realm,
  }) => {
    const alice = await realm.login(id, { algorithm });
    const bob = await realm.login(id, { algorithm, user: "bob" });
    expect(alice.decoded?.header.alg).toBe(algorithm);
    expect(await realm.userOf(id, alice.credential)).toBe("alice");

    const { effect, survivesUntil } = await realm.revoke(id, ALICE);

    expect(effect).toBe(promise.effect);
    expect(verdictOf(await realm.me(id, alice.credential))).toBe(promise.me);
    const lives = promise.me === "accepted";
    expect(survivesUntil).toBe(lives ? alice.expiresAt : undefined);
    expect(await realm.userOf(id, bob.credential)).toBe("bob");
    expect((await renew(realm, id, bob)).status).toBe(200);
  });
}

test("a revoked refresh token renews nothing", async ({ realm }) => {
  const login = await realm.login("jwt-refresh");
  await realm.revoke("jwt-refresh", ALICE);
  const answer = await renew(realm, "jwt-refresh", login);
  expect(problemOf(answer, 401).refusal).toBe("revoked");
});

for (const id of STRATEGY_IDS) {
  const ofCredential = id !== "jwt-refresh";

  test(`${id}: renewing gives a new credential that works`, async ({
    realm,
  }) => {
    const login = await realm.login(id);
    const answer = await renew(realm, id, login);
    expect(answer.status, answer.text).toBe(200);

    const renewed = answer.as<LoginAnswer>();
    expect(renewed.credentialId === login.credentialId).toBe(!ofCredential);
    expect(renewed.refreshToken === login.refreshToken).toBe(ofCredential);
    expect(await realm.userOf(id, renewed.credential)).toBe("alice");
  });

  test(`${id}: logging out says what it ended, and that is true`, async ({
    realm,
  }) => {
    const { credential, refreshToken } = await realm.login(id);
    const other = await realm.login(id);
    const answer = ofCredential
      ? await realm.present("logout", id, { bearer: credential })
      : await realm.present("logout", id, {}, { refreshToken });
    expect(answer.status, answer.text).toBe(200);

    const { effect, reason, cookieCleared, copiesStillAccepted } =
      answer.as<LogoutAnswer>();
    expect(reason).toMatch(/\w+ \w+/);
    expect(cookieCleared).toBe(true);
    expect(answer.setCookies.join()).toContain(`${id}=; Max-Age=0`);
    const copy = verdictOf(await realm.me(id, credential));
    expect(copiesStillAccepted).toBe(copy === "accepted");
    expect(effect === "immediate").toBe(copy !== "accepted");
    expect(await realm.userOf(id, other.credential)).toBe("alice");
  });

  test(`${id}: everyone means everyone, and a new login works`, async ({
    realm,
  }) => {
    const alice = await realm.login(id);
    const bob = await realm.login(id, { user: "bob" });
    const { effect } = await realm.revoke(id, { target: "everyone" });
    expect(effect).toBe(PROMISES[id].effect);
    for (const { credential } of [alice, bob]) {
      const verdict = verdictOf(await realm.me(id, credential));
      expect(verdict).toBe(PROMISES[id].me);
    }
    const again = await realm.login(id);
    expect(await realm.userOf(id, again.credential)).toBe("alice");
  });

  test(`${id}: the clock ends it`, async ({ realm }) => {
    const { credential } = await realm.login(id, { ttlSec: 600 });
    await realm.advance(590);
    expect(await realm.userOf(id, credential)).toBe("alice");
    await realm.advance(20);
    const verdict = verdictOf(await realm.me(id, credential));
    expect(["expired", "unknown-session"]).toContain(verdict);
  });
}

test("a refresh token used twice ends its family", async ({ realm }) => {
  const first = await realm.login("jwt-refresh");
  const second = await renew(realm, "jwt-refresh", first);
  // Beyond the grace window in which a retry is answered again.
  await realm.advance(10);
  const reused = await renew(realm, "jwt-refresh", first);
  expect(problemOf(reused, 401).refusal).toBe("refresh-reused");
  const thief = await renew(realm, "jwt-refresh", second.as<LoginAnswer>());
  expect(problemOf(thief, 401).refusal).toBe("revoked");
});
