import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { commandsDuring } from "./fixtures";
import { CLASS_LIFE_MS, LAB_LIFE_MS, SWEEP_SLACK_MS } from "./limits";
import { openRealm } from "./open";
import { UnknownRealm } from "./realm";
import { RealmCache } from "./realm-cache";

vi.useFakeTimers({ toFake: ["Date"] });
const startedAtMs = Date.now();
afterEach(() => void vi.setSystemTime(startedAtMs));

// Nobody else's commands are counted here.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();
const { redis } = lab;
const FIVE_SECONDS_MS = 5_000;
const GENEROUS = { timeout: 10_000 };

function passMs(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

const endOf = async (id: string) =>
  Number(await redis.hget(realmKeys(id).meta, "expiresAtMs"));

const housekeeping = (id: string) => {
  const { meta, users, signingKeys } = realmKeys(id);
  return [meta, users, signingKeys];
};

describe("a realm in a process's memory", () => {
  it("is read once, however many ask for it first", async () => {
    const { id } = await testRealm(lab);
    const realms = new RealmCache(redis);
    const commands = await commandsDuring(redis, async () => {
      await Promise.all(Array.from({ length: 20 }, () => realms.get(id)));
    });
    expect(commands).toEqual({ hgetall: 2 });
  });

  it("costs no command while it is warm", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    const commands = await commandsDuring(redis, async () => {
      for (let use = 0; use < 100; use += 1) await lab.realms.get(id);
      passMs(FIVE_SECONDS_MS);
      for (let use = 0; use < 100; use += 1) await lab.realms.get(id);
    });
    expect(commands).toEqual({});
  });

  it("is looked at again by one command in five seconds", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    const commands = await commandsDuring(redis, async () => {
      for (let round = 0; round < 3; round += 1) {
        passMs(FIVE_SECONDS_MS + 1);
        for (let use = 0; use < 50; use += 1) await lab.realms.get(id);
      }
      // On the same connection, so answered after whatever was sent before.
      await redis.ping();
    });
    const { hmget, hset, pexpire, ...others } = commands;
    expect({ hmget, hset, pexpire }).toEqual({ hmget: 3, hset: 3, pexpire: 9 });
    expect(others).toEqual({ evalsha: 3, ping: 1 });
  });

  it("follows the clock that another process moved, events or not", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    await redis.hset(realmKeys(id).meta, "clockOffsetMs", 5_000);
    expect((await lab.realms.get(id)).clockOffsetMs).toBe(0);
    passMs(FIVE_SECONDS_MS + 1);
    const offset = async () => (await lab.realms.get(id)).clockOffsetMs;
    await expect.poll(offset, GENEROUS).toBe(5_000);
  });
});

describe("use keeps a realm alive", () => {
  it("a lab: two hours from its last use, in all its keys", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    for (const key of housekeeping(id)) await redis.pexpire(key, 60_000);
    passMs(LAB_LIFE_MS - 1);
    const { expiresAtMs } = await lab.realms.get(id);
    const extendedMs = expiresAtMs + LAB_LIFE_MS - 1;
    await expect.poll(() => endOf(id), GENEROUS).toBe(extendedMs);
    for (const key of housekeeping(id)) {
      const leftMs = await redis.pttl(key);
      expect(leftMs).toBeGreaterThan(LAB_LIFE_MS);
      expect(leftMs).toBeLessThanOrEqual(LAB_LIFE_MS + SWEEP_SLACK_MS);
    }
  });

  it("a class: never beyond twelve hours", async () => {
    const { id, expiresAtMs } = await openRealm(redis, "class", 1_800);
    expect(expiresAtMs).toBe(startedAtMs + CLASS_LIFE_MS);
    await lab.realms.get(id);
    passMs(CLASS_LIFE_MS - 60_000);
    const commands = await commandsDuring(redis, async () => {
      await lab.realms.get(id);
      await redis.ping();
    });
    expect(commands.hset).toBe(1);
    expect(await endOf(id)).toBe(expiresAtMs);
    vi.setSystemTime(expiresAtMs);
    await expect(lab.realms.get(id)).rejects.toThrow(UnknownRealm);
  });
});

describe("no such realm", () => {
  it("is said of an id that nobody opened", async () => {
    await expect(lab.realms.get("aaaaaaaaaaaa")).rejects.toThrow(UnknownRealm);
  });

  it("is said of one that ended unheard, within five seconds", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    await redis.del(...housekeeping(id));
    passMs(FIVE_SECONDS_MS + 1);
    const known = () =>
      lab.realms.get(id).then(
        () => "known",
        (error) => error.problem,
      );
    await expect.poll(known, GENEROUS).toBe("unknown-realm");
  });

  it("is said of one whose end has come, though its keys are there", async () => {
    const { id, expiresAtMs } = await openRealm(redis, "lab", 1_800);
    await lab.realms.get(id);
    vi.setSystemTime(expiresAtMs);
    await expect(lab.realms.get(id)).rejects.toThrow(UnknownRealm);
    expect(await redis.exists(...housekeeping(id))).toBe(3);
  });
});
