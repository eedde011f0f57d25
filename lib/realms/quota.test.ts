import { describe, expect, it } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { redisSession } from "@/lib/strategies/redis-session";
import type { Strategy } from "@/lib/strategies/strategy";
import { LAB_CREDENTIALS, LAB_STATE_BYTES } from "./limits";
import { performLogin } from "./operations";
import { QuotaExceeded } from "./realm";
import { recountStoredBytes } from "./recount";
import { snapshotRealm } from "./snapshot";

const lab = await testLab();
const second = await testLab();
const USERS = ["alice", "bob", "carol"];

/** Logs in by turns through two processes, for three users, in big waves. */
async function logInTimes(
  count: number,
  realmId: string,
  strategies: readonly Strategy[],
  claims?: Record<string, string>,
) {
  const waveSize = 120;
  let granted = 0;
  for (let from = 0; from < count; from += waveSize) {
    const wave = Array.from({ length: Math.min(waveSize, count - from) });
    const logins = wave.map((_, at) => {
      const through = at % 2 === 0 ? lab : second;
      const strategy = strategies[at % strategies.length] as Strategy;
      const user = USERS[at % USERS.length] as string;
      return performLogin(through, realmId, strategy, { user, claims });
    });
    for (const login of await Promise.allSettled(logins)) {
      if (login.status === "fulfilled") granted += 1;
      else expect(login.reason).toBeInstanceOf(QuotaExceeded);
    }
  }
  return granted;
}

describe("a realm's room for credentials", () => {
  it.each([
    ["one strategy", [redisSession]],
    ["all strategies", catalog],
  ])("is met exactly by parallel logins of %s", async (_, strategies) => {
    const { id } = await testRealm(lab);
    expect(await logInTimes(600, id, strategies)).toBe(LAB_CREDENTIALS);
    const { credentials } = await snapshotRealm(lab.redis, id);
    expect(credentials).toHaveLength(LAB_CREDENTIALS);
  });

  it("is free again once credentials have died by themselves", async () => {
    const realm = await testRealm(lab);
    await logInTimes(LAB_CREDENTIALS, realm.id, [redisSession]);
    await expect(realm.login(redisSession)).rejects.toThrow(QuotaExceeded);
    await realm.advance(redisSession.defaultTtlSec);
    expect((await realm.login(redisSession)).ok).toBe(true);
  });

  it("is not used up by another realm", async () => {
    const full = await testRealm(lab);
    await logInTimes(LAB_CREDENTIALS, full.id, [redisSession]);
    const other = await testRealm(lab);
    expect((await other.login(redisSession)).ok).toBe(true);
  });
});

describe("a realm's room for stored bytes", () => {
  it("is never overrun by parallel logins", async () => {
    const { id } = await testRealm(lab);
    const claims = { note: "x".repeat(15_000) };
    const granted = await logInTimes(240, id, [redisSession], claims);
    const stored = await recountStoredBytes(lab.redis, id);
    expect(stored).toBeLessThanOrEqual(LAB_STATE_BYTES);
    expect(stored + stored / granted).toBeGreaterThan(LAB_STATE_BYTES);
  });

  it.each([redisSession, jwtRefresh])(
    "counts what $id stores, to the byte",
    async (strategy) => {
      const realm = await testRealm(lab);
      const { meta } = realmKeys(realm.id);
      const claims = { note: "é".repeat(100) };
      await realm.login(strategy, { claims });
      const counted = Number(await lab.redis.hget(meta, "storedBytes"));
      expect(counted).toBeGreaterThan(200);
      expect(counted).toBe(await recountStoredBytes(lab.redis, realm.id));
    },
  );
});
