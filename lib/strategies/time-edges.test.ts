import { describe, expect, it, vi } from "vitest";
import { endRealm } from "@/lib/realms/end";
import { MAX_IDLE_SEC } from "@/lib/realms/limits";
import { realmNowSec } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "./catalog";
import { granted, testLab, testRealm } from "./fixtures";
import { jwtEpoch } from "./jwt-epoch";
import { jwtRefresh } from "./jwt-refresh";
import { redisSession } from "./redis-session";

// Realm seconds pass only where a test moves them.
vi.useFakeTimers({ toFake: ["Date"] });

const lab = await testLab();
const ALICE = { target: "user", user: "alice" } as const;
const EVERYONE = { target: "everyone" } as const;
const DAY = 86_400;

async function nowOf(id: string) {
  return realmNowSec(await lab.realms.get(id));
}

describe.each([...catalog])("$id", (strategy) => {
  it("is accepted in its last second, and not at its end", async () => {
    const realm = await testRealm(lab);
    const login = await realm.login(strategy, { ttlSec: 100 });
    // An idle session must not end first: asking makes it slide.
    expect(await realm.verdict(strategy, login.credential)).toBe("accepted");
    await realm.advance(99);
    expect(await nowOf(realm.id)).toBe(login.expiresAt - 1);
    expect(await realm.verdict(strategy, login.credential)).toBe("accepted");
    await realm.advance(1);
    expect(await nowOf(realm.id)).toBe(login.expiresAt);
    expect(await realm.verdict(strategy, login.credential)).toBe("expired");
  });
});

describe("an epoch that is moved twice in one second", () => {
  it.each([
    [ALICE, ALICE],
    [ALICE, EVERYONE],
    [EVERYONE, ALICE],
    [EVERYONE, EVERYONE],
  ])("by %o and by %o ends both logins", async (first, second) => {
    const realm = await testRealm(lab);
    for (const target of [first, second]) {
      const { credential } = await realm.login(jwtEpoch);
      expect(await realm.verdict(jwtEpoch, credential)).toBe("accepted");
      await realm.revoke(jwtEpoch, target);
      expect(await realm.verdict(jwtEpoch, credential)).toBe("revoked");
    }
    const { credential } = await realm.login(jwtEpoch);
    expect(await realm.verdict(jwtEpoch, credential)).toBe("accepted");
  });

  it("outlives the longest token that it must refuse", async () => {
    const realm = await testRealm(lab);
    await realm.revoke(jwtEpoch, ALICE);
    const ttlSec = 400 * DAY;
    const { credential, expiresAt } = await realm.login(jwtEpoch, { ttlSec });
    await realm.revoke(jwtEpoch, ALICE);
    await realm.advance(expiresAt - (await nowOf(realm.id)) - 1);
    expect(await realm.verdict(jwtEpoch, credential)).toBe("revoked");
  });
});

describe("a session beyond its absolute end", () => {
  it("is deleted by the check that refuses it", async () => {
    const realm = await testRealm(lab, MAX_IDLE_SEC);
    const login = await realm.login(redisSession, { ttlSec: 60 });
    const key = realmKeys(realm.id).session(login.credentialId);
    granted(await realm.verify(redisSession, login.credential));
    await realm.advance(60);
    expect(await lab.redis.exists(key)).toBe(1);
    expect(await realm.verdict(redisSession, login.credential)).toBe("expired");
    expect(await lab.redis.exists(key)).toBe(0);
  });

  it("cannot be kept until the index has forgotten it", async () => {
    const realm = await testRealm(lab, MAX_IDLE_SEC);
    const { credential } = await realm.login(redisSession, { ttlSec: 60 });
    granted(await realm.verify(redisSession, credential));
    for (let round = 0; round < 3; round += 1) {
      await realm.advance(MAX_IDLE_SEC - 1_000);
      await realm.verify(redisSession, credential);
      await realm.login(redisSession);
    }
    await endRealm(lab.redis, realm.id);
    const { prefix } = realmKeys(realm.id);
    const left = await lab.redis.keys("realm:*");
    expect(left.filter((key) => key.startsWith(prefix))).toEqual([]);
  });
});

describe("the end of a refresh family", () => {
  /** A family of 40 days whose access token lives as long. */
  async function longFamily() {
    const realm = await testRealm(lab);
    const login = await realm.login(jwtRefresh, { ttlSec: 40 * DAY });
    return { realm, ...login, refreshToken: login.refreshToken ?? "" };
  }

  it("is the latest second that a revocation names", async () => {
    const { realm, refreshToken, refreshExpiresAt } = await longFamily();
    await realm.advance(10 * DAY);
    const next = granted(await realm.renew(jwtRefresh, refreshToken));
    expect(next.expiresAt).toBe(refreshExpiresAt);
    const { survivesUntil } = await realm.revoke(jwtRefresh, ALICE);
    expect(survivesUntil).toBe(refreshExpiresAt);
  });

  it("renews to its last second, and not at its end", async () => {
    const { realm, refreshToken } = await longFamily();
    await realm.advance(40 * DAY - 60);
    const { refreshToken: last = "" } = granted(
      await realm.renew(jwtRefresh, refreshToken),
    );
    // Whole seconds end before Redis, which counts from within a second.
    vi.setSystemTime(Date.now() + 60_000);
    expect(await realm.renew(jwtRefresh, last)).toMatchObject({
      refusal: "unknown-session",
    });
  });

  it("rotates on the realm's clock: five seconds of grace, not six", async () => {
    for (const [seconds, ok] of [
      [5, true],
      [6, false],
    ] as const) {
      const { realm, refreshToken } = await longFamily();
      granted(await realm.renew(jwtRefresh, refreshToken));
      await realm.advance(seconds);
      expect(await realm.renew(jwtRefresh, refreshToken)).toMatchObject({ ok });
    }
  });
});
