import { describe, expect, it } from "vitest";
import { REGISTRY_KEY } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import { granted, testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtDenylist } from "@/lib/strategies/jwt-denylist";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { redisSession } from "@/lib/strategies/redis-session";
import { endRealm } from "./end";
import { redisKeysOf, useEverything } from "./fixtures";
import { MAX_IDLE_SEC } from "./limits";
import { performLogin } from "./operations";
import { RealmProblem, UnknownRealm } from "./realm";
import { snapshotRealm } from "./snapshot";

const lab = await testLab();

describe("a realm that was used in every way", () => {
  it("has no key without an end of its own", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    const keys = await redisKeysOf(lab.redis, realm.id);
    expect(keys.length).toBeGreaterThan(15);
    for (const key of keys) {
      expect([key, await lab.redis.ttl(key)]).not.toEqual([key, -1]);
    }
  });

  it("shows its owner each of its keys", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    const { redisKeys } = await snapshotRealm(lab.redis, realm.id);
    expect(redisKeys.map(({ key }) => key).sort()).toEqual(
      await redisKeysOf(lab.redis, realm.id),
    );
  });

  it("leaves nothing behind when it ends", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    await endRealm(lab.redis, realm.id);
    expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
    expect(await lab.redis.zscore(REGISTRY_KEY, realm.id)).toBeNull();
  });

  it("takes nothing from another realm when it ends", async () => {
    const realm = await testRealm(lab);
    const other = await testRealm(lab);
    const issued = await other.login(redisSession);
    const before = await redisKeysOf(lab.redis, other.id);
    await endRealm(lab.redis, realm.id);
    expect(await redisKeysOf(lab.redis, other.id)).toEqual(before);
    expect(await other.verdict(redisSession, issued.credential)).toBe(
      "accepted",
    );
  });
});

describe("a realm leaves nothing behind either", () => {
  it("when a session slid past its absolute end", async () => {
    const realm = await testRealm(lab, MAX_IDLE_SEC);
    const { credential } = await realm.login(redisSession, { ttlSec: 600 });
    await realm.advance(590);
    granted(await realm.verify(redisSession, credential));
    await realm.advance(3_600);
    // A login sweeps the index; the record beyond its end must stay on it.
    await realm.login(redisSession);
    await endRealm(lab.redis, realm.id);
    expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
  });

  it("when tokens were denied and their lives have run out", async () => {
    const realm = await testRealm(lab);
    const short = await realm.login(jwtDenylist, { ttlSec: 60 });
    await realm.login(jwtDenylist, { ttlSec: 7_200 });
    await realm.logout(jwtDenylist, short.credential);
    await realm.advance(50);
    await realm.revoke(jwtDenylist, { target: "everyone" });
    await realm.advance(60);
    await realm.login(jwtDenylist);
    await endRealm(lab.redis, realm.id);
    expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
  });

  it("when families were ended by reuse and by revocation", async () => {
    const realm = await testRealm(lab);
    const { refreshToken = "" } = await realm.login(jwtRefresh);
    granted(await realm.renew(jwtRefresh, refreshToken));
    await realm.advance(60);
    await realm.renew(jwtRefresh, refreshToken);
    await realm.login(jwtRefresh);
    await realm.revoke(jwtRefresh, { target: "everyone" });
    await endRealm(lab.redis, realm.id);
    expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
  });

  it("when it is ended twice at once", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    const { redis } = lab;
    await Promise.all([endRealm(redis, realm.id), endRealm(redis, realm.id)]);
    expect(await redisKeysOf(redis, realm.id)).toEqual([]);
  });
});

describe.each([...catalog])("$id after the end", (strategy) => {
  it("issues nothing in a process that has not heard of it", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    await endRealm(lab.redis, id);
    const login = performLogin(lab, id, strategy, { user: "alice" });
    await expect(login).rejects.toThrow(RealmProblem);
    expect(await redisKeysOf(lab.redis, id)).toEqual([]);
  });

  it("is refused as of no realm in a process that has heard", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    await endRealm(lab.redis, realm.id);
    lab.realms.forget(realm.id);
    await expect(realm.verify(strategy, credential)).rejects.toThrow(
      UnknownRealm,
    );
  });
});
