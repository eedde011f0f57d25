import { describe, expect, it, onTestFinished } from "vitest";
import { REGISTRY_KEY, realmKeys } from "@/lib/redis/keys";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { sha256 } from "@/lib/tokens/digest";
import { endRealm } from "./end";
import { redisKeysOf } from "./fixtures";
import { CLASS_LIFE_MS, LAB_LIFE_MS, SWEEP_SLACK_MS } from "./limits";
import { openRealm } from "./open";
import { type RealmKind, UnknownUser } from "./realm";
import { findUser, listUsers } from "./users";

const lab = await testLab();
const { redis, realms } = lab;

async function open(kind: RealmKind = "lab", idleSec = 1_800) {
  const opened = await openRealm(redis, kind, idleSec);
  onTestFinished(() => endRealm(redis, opened.id));
  return opened;
}

describe("a new realm", () => {
  it("has a name without look-alikes, that no other has", async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, () => open()));
    const ids = opened.map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[a-km-np-z2-9]{12}$/);
  });

  it("keeps its owner's secret as a digest only", async () => {
    const { id, ownerSecret } = await open();
    expect(Buffer.from(ownerSecret, "base64url")).toHaveLength(32);
    const { ownerHash } = await realms.get(id);
    expect(ownerHash).toBe(sha256(ownerSecret));
    const { meta, users, signingKeys } = realmKeys(id);
    const stored = await Promise.all(
      [meta, users, signingKeys].map((key) => redis.hgetall(key)),
    );
    expect(JSON.stringify(stored)).not.toContain(ownerSecret);
  });

  it.each([
    ["lab", LAB_LIFE_MS],
    ["class", CLASS_LIFE_MS],
  ] as const)("%s: ends by itself, and says when", async (kind, lifeMs) => {
    const before = Date.now();
    const { id, expiresAtMs } = await open(kind, 777);
    expect(expiresAtMs - lifeMs).toBeGreaterThanOrEqual(before);
    expect(expiresAtMs - lifeMs).toBeLessThanOrEqual(Date.now());
    expect(Number(await redis.zscore(REGISTRY_KEY, id))).toBe(expiresAtMs);
    const known = { kind, idleSec: 777, clockOffsetMs: 0, expiresAtMs };
    expect(await realms.get(id)).toMatchObject(known);

    const keys = await redisKeysOf(redis, id);
    // A class has no users yet: its students join later.
    expect(keys).toHaveLength(kind === "lab" ? 3 : 2);
    for (const key of keys) {
      const leftMs = await redis.pttl(key);
      expect(leftMs).toBeGreaterThan(lifeMs);
      expect(leftMs).toBeLessThanOrEqual(lifeMs + SWEEP_SLACK_MS);
    }
  });
});

describe("the users of a realm", () => {
  it("are alice, who is admin, bob and carol", async () => {
    const { id } = await testRealm(lab);
    expect(await listUsers(redis, id)).toEqual([
      { name: "alice", role: "admin" },
      { name: "bob", role: "user" },
      { name: "carol", role: "user" },
    ]);
    expect((await findUser(redis, id, "bob")).role).toBe("user");
  });

  it.each(["mallory", "", "__proto__", "constructor", "Alice", "alice "])(
    "do not include %j",
    async (name) => {
      const { id } = await open();
      await expect(findUser(redis, id, name)).rejects.toThrow(UnknownUser);
    },
  );
});
