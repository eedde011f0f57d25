import { afterEach, describe, expect, it, vi } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { advanceClock } from "./clock";
import { LAB_LIFE_MS, REVALIDATE_MS } from "./limits";
import { UnknownRealm } from "./realm";

vi.useFakeTimers({ toFake: ["Date"] });
const openedAtMs = Date.now();
afterEach(() => void vi.setSystemTime(openedAtMs));

const lab = await testLab();
const other = await testLab();
const GENEROUS = { timeout: 10_000 };

function passMs(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

async function endOf(id: string) {
  const { meta } = realmKeys(id);
  return Number(await lab.redis.hget(meta, "expiresAtMs"));
}

describe("a realm that two processes know", () => {
  it("lives on in one that did not use it while the other did", async () => {
    const { id } = await testRealm(lab);
    const { expiresAtMs } = await other.realms.get(id);
    await lab.realms.get(id);
    passMs(REVALIDATE_MS * 2);
    await lab.realms.get(id);
    await expect.poll(() => endOf(id), GENEROUS).toBeGreaterThan(expiresAtMs);

    // By what the other one remembers, the realm ended this very moment.
    vi.setSystemTime(expiresAtMs);
    const realm = await other.realms.get(id);
    expect(realm.expiresAtMs).toBeGreaterThan(expiresAtMs);
  });

  it("is over for both when neither has used it", async () => {
    const { id } = await testRealm(lab);
    await lab.realms.get(id);
    await other.realms.get(id);
    passMs(LAB_LIFE_MS);
    for (const { realms } of [lab, other]) {
      await expect(realms.get(id)).rejects.toThrow(UnknownRealm);
    }
  });
});

describe("a change that is heard while the realm is being read", () => {
  it("makes what was read cold, so that the next use reads again", async () => {
    const { id } = await testRealm(lab);
    const reading = other.realms.get(id);
    // On the same connection, so Redis moves the clock after it was read.
    const moving = advanceClock(other.redis, id, 60);
    other.realms.invalidate(id);
    const { clockOffsetMs } = await reading;
    expect(clockOffsetMs).toBe(0);
    const moved = await moving;
    const realm = await other.realms.get(id);
    expect(realm.clockOffsetMs).toBe(moved.clockOffsetMs);
  });

  it("holds for the end of the realm as well", async () => {
    const { id } = await testRealm(lab);
    const reading = other.realms.get(id);
    other.realms.forget(id);
    await reading;
    await lab.redis.del(realmKeys(id).meta);
    await expect(other.realms.get(id)).rejects.toThrow(UnknownRealm);
  });
});
