import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/strategies/catalog";
import { renewable, testLab, testRealm } from "@/lib/strategies/fixtures";
import { redisSession } from "@/lib/strategies/redis-session";
import type { StrategyId } from "@/lib/strategies/strategy";
import { advanceClock } from "./clock";
import { endRealm } from "./end";
import { useEverything } from "./fixtures";
import { SNAPSHOT_KEYS } from "./limits";
import { UnknownRealm } from "./realm";
import { snapshotRealm } from "./snapshot";

const lab = await testLab();
const { redis } = lab;

/** What the list says of a login after its user was logged out everywhere. */
const AFTER_REVOCATION: Record<StrategyId, boolean | "not listed"> = {
  "jwt-stateless": false,
  "jwt-denylist": true,
  "jwt-epoch": false,
  "jwt-refresh": true,
  "sealed-cookie": false,
  "redis-session": "not listed",
};

describe.each([...catalog])("$id in a snapshot", (strategy) => {
  it("is listed, and ended only once it is", async () => {
    const realm = await testRealm(lab);
    const issued = await realm.login(strategy);
    const kept = await realm.login(strategy, { user: "bob" });
    const listed = async ({ credentialId }: typeof issued) => {
      const { credentials } = await snapshotRealm(redis, realm.id);
      return credentials.find((each) => each.credentialId === credentialId);
    };
    const { id } = strategy;
    const expected = { strategy: id, user: "alice", ended: false };
    expect(await listed(issued)).toMatchObject(expected);

    await realm.revoke(strategy, { target: "user", user: "alice" });
    const after = (await listed(issued))?.ended ?? "not listed";
    expect(after).toBe(AFTER_REVOCATION[id]);
    expect(await listed(kept)).toMatchObject({ user: "bob", ended: false });
  });

  it("is listed as long as it lives", async () => {
    const realm = await testRealm(lab);
    const { credentialId, expiresAt, refreshExpiresAt } =
      await realm.login(strategy);
    const { now, credentials } = await snapshotRealm(redis, realm.id);
    const dies = refreshExpiresAt ?? expiresAt;
    expect(credentials).toMatchObject([{ credentialId, expiresAt: dies }]);
    await realm.advance(dies - now);
    const later = await snapshotRealm(redis, realm.id);
    expect(later.credentials).toEqual([]);
  });
});

describe("a snapshot", () => {
  it("says where every key belongs, how long it lives, how big it is", async () => {
    const realm = await testRealm(lab);
    await realm.login(redisSession, { ttlSec: 600 });
    const { redisKeys, truncated } = await snapshotRealm(redis, realm.id);
    expect(truncated).toBe(false);
    const roles = redisKeys.map(({ role, type }) => `${role} ${type}`);
    expect(roles.sort()).toEqual([
      "housekeeping hash",
      "housekeeping hash",
      "housekeeping hash",
      "state string",
      "state zset",
    ]);
    for (const { key, ttlSec, sizeBytes } of redisKeys) {
      expect(sizeBytes).toBe(await redis.memory("USAGE", key));
      expect(Math.abs(ttlSec - (await redis.ttl(key)))).toBeLessThan(3);
    }
  });

  it("holds no credential and no secret", async () => {
    const realm = await testRealm(lab);
    await useEverything(realm);
    const logins = await Promise.all(catalog.map((each) => realm.login(each)));
    const snapshot = JSON.stringify(await snapshotRealm(redis, realm.id));
    const { ownerHash, signingKeys } = await lab.realms.get(realm.id);
    const { sealPassword, refreshSecret } = signingKeys;
    for (const secret of [
      ...logins.flatMap((login) => [login.credential, renewable(login)]),
      ownerHash,
      sealPassword,
      refreshSecret,
    ]) {
      expect(snapshot).not.toContain(secret);
    }
  });

  it("lists a first part of very many keys, and says so", async () => {
    const realm = await testRealm(lab);
    for (let wave = 0; wave < 5; wave += 1) {
      const logins = Array.from({ length: 100 }, () =>
        realm.login(redisSession),
      );
      await Promise.all(logins);
    }
    const { redisKeys, truncated } = await snapshotRealm(redis, realm.id);
    expect(redisKeys).toHaveLength(SNAPSHOT_KEYS);
    expect(truncated).toBe(true);
  });

  it("counts events and realm time", async () => {
    const { id, login } = await testRealm(lab);
    const before = await snapshotRealm(redis, id);
    expect(before).toMatchObject({ version: 0, clockOffsetSec: 0 });
    await advanceClock(redis, id, 3_600);
    await login(redisSession);
    const after = await snapshotRealm(redis, id);
    expect(after).toMatchObject({ version: 1, clockOffsetSec: 3_600 });
    expect(after.now - before.now).toBeGreaterThanOrEqual(3_600);
    expect(after.now - before.now).toBeLessThan(3_660);
  });

  it("is not given of a realm that has ended", async () => {
    const { id } = await testRealm(lab);
    await endRealm(redis, id);
    await expect(snapshotRealm(redis, id)).rejects.toThrow(UnknownRealm);
  });
});
