import { describe, expect, test } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import {
  granted,
  renewable,
  testLab,
  testRealm,
} from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { redisSession } from "@/lib/strategies/redis-session";
import type { StrategyId } from "@/lib/strategies/strategy";
import {
  performPasswordChange,
  performRoleChange,
  performUserDeletion,
} from "./user-operations";
import { findUser } from "./users";

const lab = await testLab();

/** The role that the next check takes from a login issued before a demotion. */
const AFTER_DEMOTION: Record<StrategyId, string> = {
  "jwt-stateless": "admin",
  "jwt-denylist": "admin",
  "jwt-epoch": "admin",
  "jwt-refresh": "admin",
  "sealed-cookie": "admin",
  "redis-session": "user",
};

/** What is said to a login whose user was deleted. */
const AFTER_DELETION: Record<StrategyId, string> = {
  "jwt-stateless": "accepted",
  "jwt-denylist": "revoked",
  "jwt-epoch": "revoked",
  "jwt-refresh": "accepted",
  "sealed-cookie": "accepted",
  "redis-session": "unknown-session",
};

describe.each([...catalog])("$id", (strategy) => {
  test("shows a demotion at once only where the role is looked up", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    await performRoleChange(lab, realm.id, "alice", "user");
    const seen = granted(await realm.verify(strategy, credential));
    expect(seen.claims.role).toBe(AFTER_DEMOTION[strategy.id]);
    const next = await realm.login(strategy);
    const fresh = granted(await realm.verify(strategy, next.credential));
    expect(fresh.claims.role).toBe("user");
  });

  test("ends what it can when the user is deleted", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const bobs = await realm.login(strategy, { user: "bob" });
    const { outcome } = await performUserDeletion(lab, realm.id, "alice");
    expect(await realm.verdict(strategy, credential)).toBe(
      AFTER_DELETION[strategy.id],
    );
    expect(await realm.verdict(strategy, bobs.credential)).toBe("accepted");
    const told = outcome.find((each) => each.strategy === strategy.id);
    const survives = AFTER_DELETION[strategy.id] === "accepted";
    expect(told?.survivesUntil !== undefined).toBe(survives);
    await expect(realm.login(strategy)).rejects.toMatchObject({
      problem: "unknown-user",
    });
  });

  test("outlives a new password unless the app ends logins", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const left = await performPasswordChange(lab, realm.id, "alice", false);
    expect(left.outcome).toEqual([]);
    expect(await realm.verdict(strategy, credential)).toBe("accepted");
    const ended = await performPasswordChange(lab, realm.id, "alice", true);
    expect(ended.outcome.map((each) => each.strategy)).toEqual(
      catalog.map(({ id }) => id),
    );
    expect(await realm.verdict(strategy, credential)).toBe(
      AFTER_DELETION[strategy.id],
    );
  });
});

test("a rewritten record keeps its TTL and its other claims", async () => {
  const realm = await testRealm(lab, 600);
  const claims = { role: "admin", list: [], big: 2 ** 60 };
  const { credential, credentialId } = await realm.login(redisSession, {
    claims,
  });
  const key = realmKeys(realm.id).session(credentialId);
  await lab.redis.expire(key, 300);
  const { outcome } = await performRoleChange(lab, realm.id, "alice", "user");
  expect(outcome.rewritten).toBe(1);
  const ttlSec = await lab.redis.ttl(key);
  expect(ttlSec).toBeGreaterThan(0);
  expect(ttlSec).toBeLessThanOrEqual(300);
  const seen = granted(await realm.verify(redisSession, credential));
  expect(seen.claims).toEqual({ ...claims, role: "user" });
});

test("a record that never had a role gets none", async () => {
  const realm = await testRealm(lab);
  const { credential } = await realm.login(redisSession, { claims: {} });
  const { outcome } = await performRoleChange(lab, realm.id, "alice", "user");
  expect(outcome.rewritten).toBe(0);
  const seen = granted(await realm.verify(redisSession, credential));
  expect(seen.claims).toEqual({});
});

test("the next refreshed token carries the new role", async () => {
  const realm = await testRealm(lab);
  const issued = await realm.login(jwtRefresh);
  await performRoleChange(lab, realm.id, "alice", "user");
  const next = granted(await realm.renew(jwtRefresh, renewable(issued)));
  const seen = granted(await realm.verify(jwtRefresh, next.credential));
  expect(seen.claims.role).toBe("user");
});

test.each([...catalog])("$id renews nothing for a deleted user", async (by) => {
  const realm = await testRealm(lab);
  const issued = await realm.login(by);
  await performUserDeletion(lab, realm.id, "alice");
  const next = await realm.renew(by, renewable(issued));
  expect(next.ok).toBe(false);
});

test("two changes at once are both kept, and a deletion is final", async () => {
  const { id } = await testRealm(lab);
  await Promise.all([
    performRoleChange(lab, id, "carol", "admin"),
    performPasswordChange(lab, id, "carol", false),
  ]);
  const carol = await findUser(lab.redis, id, "carol");
  expect(carol).toMatchObject({ role: "admin" });
  expect(carol.passwordChangedAt).toBeGreaterThan(0);
  await Promise.allSettled([
    performUserDeletion(lab, id, "carol"),
    performPasswordChange(lab, id, "carol", false),
    performRoleChange(lab, id, "carol", "user"),
  ]);
  await expect(findUser(lab.redis, id, "carol")).rejects.toMatchObject({
    problem: "unknown-user",
  });
});

test("a deleted user stays deleted", async () => {
  const { id } = await testRealm(lab);
  await performUserDeletion(lab, id, "bob");
  const unknown = { problem: "unknown-user", field: "user" };
  await expect(
    performRoleChange(lab, id, "bob", "admin"),
  ).rejects.toMatchObject(unknown);
  await expect(performUserDeletion(lab, id, "bob")).rejects.toMatchObject(
    unknown,
  );
  await expect(performUserDeletion(lab, id, "nobody")).rejects.toMatchObject(
    unknown,
  );
});
