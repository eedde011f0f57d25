import { describe, expect, it } from "vitest";
import { LAB_CREDENTIALS } from "@/lib/realms/limits";
import { QuotaExceeded } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "./catalog";
import { granted, renewable, testLab, testRealm } from "./fixtures";
import { jwtRefresh } from "./jwt-refresh";
import { redisSession } from "./redis-session";

const lab = await testLab();

/** Fills a realm with bob's stateless tokens, up to the last place. */
async function fill(realmId: string) {
  const index = realmKeys(realmId).index("bob", "jwt-stateless");
  const { redis } = lab;
  const dies = Math.floor(Date.now() / 1000) + 3_600;
  for (let each = 0; each < LAB_CREDENTIALS; each += 1) {
    await redis.zadd(index, dies, `filler-${each}`);
  }
  await redis.expire(index, 3_600);
}

describe.each(catalog.map((strategy) => [strategy.id, strategy] as const))(
  "%s in a full realm",
  (_, strategy) => {
    it("issues no more, and keeps what it has issued", async () => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      await fill(realm.id);
      await expect(realm.login(strategy)).rejects.toThrow(QuotaExceeded);
      expect(await realm.verdict(strategy, credential)).toBe("accepted");
    });

    it("loses no login by renewing it", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy);
      await fill(realm.id);
      if (strategy === redisSession || strategy === jwtRefresh) {
        const renewed = granted(await realm.renew(strategy, renewable(issued)));
        const verdict = await realm.verdict(strategy, renewed.credential);
        expect(verdict).toBe("accepted");
      } else {
        const renewal = realm.renew(strategy, renewable(issued));
        await expect(renewal).rejects.toThrow(QuotaExceeded);
        const verdict = await realm.verdict(strategy, issued.credential);
        expect(verdict).toBe("accepted");
      }
    });
  },
);

describe("bytes that a realm stores", () => {
  it("are given back by sessions that have ended", async () => {
    const realm = await testRealm(lab);
    const claims = { note: "x".repeat(16_000) };
    const logins = async () => {
      let count = 0;
      try {
        for (; count < 200; count += 1) {
          await realm.login(redisSession, { claims });
        }
      } catch (error) {
        expect(error).toBeInstanceOf(QuotaExceeded);
      }
      return count;
    };
    const first = await logins();
    expect(first).toBeGreaterThan(100);
    expect(first).toBeLessThan(140);
    await realm.revoke(redisSession, { target: "everyone" });
    expect(await logins()).toBe(first);
  });
});

describe("a renewed session", () => {
  it("keeps its absolute end", async () => {
    const realm = await testRealm(lab);
    const issued = await realm.login(redisSession, { ttlSec: 1_000 });
    await realm.advance(900);
    const renewed = granted(await realm.renew(redisSession, issued.credential));
    expect(renewed.expiresAt).toBe(issued.expiresAt);
    expect(await realm.verdict(redisSession, issued.credential)).toBe(
      "unknown-session",
    );
  });
});
