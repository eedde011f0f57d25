import { afterAll, describe, expect, it, vi } from "vitest";
import { commandsDuring } from "@/lib/realms/fixtures";
import { OwnRedis } from "@/lib/redis/own-redis";
import { catalog } from "./catalog";
import { testLab, testRealm } from "./fixtures";
import type { StrategyId } from "./strategy";

// The seldom look at whether a realm still lives is due by this clock.
vi.useFakeTimers({ toFake: ["Date"] });

// Nobody else's commands are counted here.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();

const CHECKS = 100;

/** What a hundred checks cost Redis. */
const COSTS: Record<StrategyId, Record<string, number>> = {
  "jwt-stateless": {},
  "jwt-denylist": { exists: CHECKS },
  "jwt-epoch": { mget: CHECKS },
  "jwt-refresh": {},
  "sealed-cookie": {},
  "redis-session": { getex: CHECKS },
};

describe.each([...catalog])("$id", (strategy) => {
  it("costs Redis what it says, and nothing else", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    await realm.verify(strategy, credential);
    const commands = await commandsDuring(lab.redis, async () => {
      for (let done = 0; done < CHECKS; done += 1) {
        const verdict = await realm.verdict(strategy, credential);
        expect(verdict).toBe("accepted");
      }
    });
    expect(commands).toEqual(COSTS[strategy.id]);
  });

  it("asks Redis nothing about what its bytes alone refuse", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    await realm.verify(strategy, credential);
    const commands = await commandsDuring(lab.redis, async () => {
      for (const broken of ["", "x", `${credential}=`, credential.slice(1)]) {
        expect(await realm.verdict(strategy, broken)).not.toBe("accepted");
      }
    });
    expect(commands).toEqual({});
  });

  it("reads the realm once in a process that does not know it", async () => {
    const cold = await testLab();
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const check = async () => {
      const verdict = await realm.verdict(strategy, credential, cold);
      expect(verdict).toBe("accepted");
    };
    const { hgetall, ...own } = await commandsDuring(lab.redis, check);
    expect(hgetall).toBe(2);
    const again = await commandsDuring(lab.redis, check);
    expect(again).toEqual(own);
  });
});
