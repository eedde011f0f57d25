import { describe, expect, it } from "vitest";
import type { RealmEvent } from "@/lib/http/contract";
import { realmKeys } from "@/lib/redis/keys";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { redisSession } from "@/lib/strategies/redis-session";
import { endRealm } from "./end";
import { publishEvent } from "./events";
import type { Lab } from "./lab";
import { realmNowSec } from "./realm";

const lab = await testLab();
const second = await testLab();
const GENEROUS = { timeout: 10_000 };

/** What one process hears of one realm, in the order of its arrival. */
function hear({ hub }: Lab, realmId: string) {
  const heard: RealmEvent[] = [];
  const stop = hub.watch(realmId, (event) => heard.push(event));
  return { heard, stop };
}

const versions = (heard: RealmEvent[]) => heard.map(({ version }) => version);
const upTo = (count: number) =>
  Array.from({ length: count }, (_, at) => at + 1);

describe("the events of a realm", () => {
  it("are numbered without gaps, whoever publishes how many", async () => {
    const { id } = await testRealm(lab);
    const here = hear(lab, id);
    const there = hear(second, id);
    const publishers = Array.from({ length: 60 }, (_, at) =>
      at % 2 === 0 ? lab : second,
    );
    await Promise.all(
      publishers.map(({ redis }) =>
        publishEvent(redis, id, { type: "keys-changed" }),
      ),
    );
    for (const { heard } of [here, there]) {
      await expect.poll(() => heard.length, GENEROUS).toBe(60);
      expect(versions(heard)).toEqual(upTo(60));
    }
    expect(here.heard).toEqual(there.heard);
  });

  it("tell in another process what an operation did", async () => {
    const realm = await testRealm(lab);
    const { heard } = hear(second, realm.id);
    const { credential, credentialId, expiresAt } =
      await realm.login(redisSession);
    const renewed = await realm.renew(redisSession, credential);
    const alice = { target: "user", user: "alice" } as const;
    await realm.revoke(redisSession, alice);
    const { expiresAt: survivesUntil } = await realm.login(jwtStateless);
    await realm.revoke(jwtStateless, alice);
    await expect.poll(() => heard.length, GENEROUS).toBe(5);

    const session = { strategy: "redis-session", user: "alice", expiresAt };
    const { credentialId: nextId } = renewed as { credentialId: string };
    expect(versions(heard)).toEqual(upTo(5));
    expect(heard).toMatchObject([
      { type: "issued", ...session, credentialId },
      { type: "renewed", ...session, credentialId: nextId },
      { type: "revoked", target: alice, effect: "immediate" },
      { type: "issued", strategy: "jwt-stateless" },
      { type: "revoked", effect: "unsupported", survivesUntil },
    ]);
    // What is sent to every process must not let its reader log in.
    expect(JSON.stringify(heard)).not.toContain(credential);
  });

  it("reach only those who watch this realm, until they stop", async () => {
    const { id } = await testRealm(lab);
    const other = await testRealm(lab);
    const { heard, stop } = hear(lab, id);
    const witness = hear(lab, id);
    expect(lab.hub.watchers(id)).toBe(2);
    await publishEvent(lab.redis, other.id, { type: "keys-changed" });
    await publishEvent(lab.redis, id, { type: "keys-changed" });
    await expect.poll(() => witness.heard.length, GENEROUS).toBe(1);
    stop();
    await publishEvent(lab.redis, id, { type: "keys-changed" });
    await expect.poll(() => witness.heard.length, GENEROUS).toBe(2);
    expect(versions(heard)).toEqual([1]);
    witness.stop();
    expect(lab.hub.watchers(id)).toBe(0);
  });

  it("end with the realm: nothing is counted up afterwards", async () => {
    const { id } = await testRealm(lab);
    await endRealm(lab.redis, id);
    await publishEvent(lab.redis, id, { type: "keys-changed" });
    expect(await lab.redis.exists(realmKeys(id).meta)).toBe(0);
  });
});

describe("what a process knows of a realm changes by events", () => {
  it("clock: the next use reads the new time", async () => {
    const { id } = await testRealm(lab);
    const before = realmNowSec(await second.realms.get(id));
    await lab.redis.hset(realmKeys(id).meta, "clockOffsetMs", 3_600_000);
    const clock = { type: "clock", now: 0, advancedSec: 3_600 } as const;
    await publishEvent(lab.redis, id, clock);
    const now = async () => realmNowSec(await second.realms.get(id));
    await expect.poll(now, GENEROUS).toBeGreaterThanOrEqual(before + 3_600);
  });

  it("ended: the realm is unknown at once", async () => {
    const { id } = await testRealm(lab);
    await second.realms.get(id);
    await publishEvent(lab.redis, id, { type: "ended" });
    await endRealm(lab.redis, id);
    const known = () =>
      second.realms.get(id).then(
        () => "known",
        (error) => error.problem,
      );
    await expect.poll(known, GENEROUS).toBe("unknown-realm");
  });
});
