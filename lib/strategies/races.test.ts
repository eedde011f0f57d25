import { describe, expect, it } from "vitest";
import type { CredentialIndex } from "@/lib/realms/credential-index";
import { endRealm } from "@/lib/realms/end";
import { redisKeysOf } from "@/lib/realms/fixtures";
import { contextOf } from "@/lib/realms/operations";
import { UnknownRealm } from "@/lib/realms/realm";
import { randomId } from "@/lib/tokens/digest";
import { granted, renewable, testLab, testRealm } from "./fixtures";
import { jwtDenylist } from "./jwt-denylist";
import { jwtEpoch } from "./jwt-epoch";
import { jwtRefresh } from "./jwt-refresh";
import { redisSession } from "./redis-session";
import type { Context } from "./strategy";

const lab = await testLab();
const ALICE = { target: "user", user: "alice" } as const;

type Moment = "it asks for random bytes" | "it is being listed";

/**
 * A context in which something comes in between at some moment: its commands
 * go out on the operation's own connection, so ahead of the operation's next.
 */
async function interrupted(
  realmId: string,
  moment: Moment,
  interrupt: (ctx: Context) => Promise<unknown>,
) {
  const ctx = contextOf(lab, await lab.realms.get(realmId));
  const interruptions: Promise<unknown>[] = [];
  function reach(reached: Moment) {
    if (reached === moment) interruptions.push(interrupt(ctx));
  }
  const random = (sizeBytes: number) => {
    reach("it asks for random bytes");
    return randomId(sizeBytes);
  };
  const index: CredentialIndex = {
    ...ctx.index,
    add(entry) {
      const added = ctx.index.add(entry);
      reach("it is being listed");
      return added;
    },
  };
  return {
    ctx: { ...ctx, random, index },
    async finished() {
      expect(interruptions).not.toEqual([]);
      await Promise.all(interruptions);
    },
  };
}

const REQUEST = {
  user: "alice",
  claims: {},
  ttlSec: 600,
  algorithm: "HS256",
} as const;

it.each([jwtDenylist, jwtEpoch, redisSession])(
  "$id: who is logged out while renewing stays logged out",
  async (strategy) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const { ctx, finished } = await interrupted(
      realm.id,
      "it asks for random bytes",
      (ctx) => strategy.revoke(ctx, ALICE),
    );
    const renewed = await strategy.renew(ctx, credential);
    await finished();
    expect(await realm.verdict(strategy, credential)).not.toBe("accepted");
    if (!renewed.ok) return;
    const verdict = await realm.verdict(strategy, renewed.credential);
    expect(verdict).not.toBe("accepted");
  },
);

describe.each([jwtDenylist, jwtRefresh, redisSession])(
  "a login under $id that something interrupts",
  (strategy) => {
    it("can be ended by the next revocation, if not by this one", async () => {
      const realm = await testRealm(lab);
      const { ctx, finished } = await interrupted(
        realm.id,
        "it is being listed",
        (ctx) => strategy.revoke(ctx, ALICE),
      );
      const issued = await strategy.issue(ctx, REQUEST);
      await finished();
      await realm.revoke(strategy, ALICE);
      const renewal = await realm.renew(strategy, renewable(issued));
      expect(renewal.ok).toBe(false);
    });

    it("is refused when the realm ended before it was listed", async () => {
      const realm = await testRealm(lab);
      const { ctx, finished } = await interrupted(
        realm.id,
        "it asks for random bytes",
        () => endRealm(lab.redis, realm.id),
      );
      const issued = strategy.issue(ctx, REQUEST);
      await expect(issued).rejects.toThrow(UnknownRealm);
      await finished();
      expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
    });

    it("leaves nothing when the realm ends after it was listed", async () => {
      const realm = await testRealm(lab);
      const { ctx, finished } = await interrupted(
        realm.id,
        "it is being listed",
        () => endRealm(lab.redis, realm.id),
      );
      await strategy.issue(ctx, REQUEST);
      await finished();
      expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
    });
  },
);

it("redis-session: a realm that ends during a renewal keeps nothing", async () => {
  const realm = await testRealm(lab);
  const { credential } = await realm.login(redisSession);
  const { ctx, finished } = await interrupted(
    realm.id,
    "it asks for random bytes",
    () => endRealm(lab.redis, realm.id),
  );
  expect((await redisSession.renew(ctx, credential)).ok).toBe(false);
  await finished();
  expect(await redisKeysOf(lab.redis, realm.id)).toEqual([]);
});

it("redis-session: an undisturbed renewal is listed, and can be ended", async () => {
  const realm = await testRealm(lab);
  const { credential } = await realm.login(redisSession);
  const renewed = granted(await realm.renew(redisSession, credential));
  const { credentialId } = renewed;
  const target = { target: "credential", credentialId } as const;
  expect(await realm.revoke(redisSession, target)).toMatchObject({ ended: 1 });
});
