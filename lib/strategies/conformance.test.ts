import { describe, expect, it } from "vitest";
import { catalog } from "./catalog";
import { granted, renewable, testLab, testRealm } from "./fixtures";
import type { RevokeTarget, Strategy } from "./strategy";

const lab = await testLab();
const ALICE: RevokeTarget = { target: "user", user: "alice" };
const EVERYONE: RevokeTarget = { target: "everyone" };

/** What each strategy promises when its owner revokes a user. */
const PROMISES = {
  "jwt-stateless": { effect: "unsupported", copy: "accepted" },
  "jwt-denylist": { effect: "immediate", copy: "revoked" },
  "jwt-epoch": { effect: "immediate", copy: "revoked" },
  "jwt-refresh": { effect: "at-expiry", copy: "accepted" },
  "sealed-cookie": { effect: "unsupported", copy: "accepted" },
  "redis-session": { effect: "immediate", copy: "unknown-session" },
} as const;

describe.each(catalog.map((strategy) => [strategy.id, strategy] as const))(
  "%s",
  (id, strategy) => {
    const { effect, copy } = PROMISES[id];

    it("issues a credential that says who it is, in this realm", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy, { ttlSec: 60 });
      const checked = granted(await realm.verify(strategy, issued.credential));
      expect(checked.user).toBe("alice");
      expect(checked.credentialId).toBe(issued.credentialId);
      expect(checked.claims).toMatchObject({ role: "admin" });
      expect(checked.expiresAt).toBe(issued.expiresAt);
    });

    it("puts in the claims that are asked for, and no others", async () => {
      const realm = await testRealm(lab);
      const claims = { plan: "free", deep: { list: [1, null, "é"] } };
      const issued = await realm.login(strategy, { claims });
      const checked = granted(await realm.verify(strategy, issued.credential));
      expect(checked.claims).toMatchObject(claims);
      expect(checked.claims).not.toHaveProperty("role");
    });

    it("renews into a credential of its own", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy);
      const renewed = granted(await realm.renew(strategy, renewable(issued)));
      expect(renewed.credential).not.toBe(issued.credential);
      expect(await realm.verdict(strategy, renewed.credential)).toBe(
        "accepted",
      );
    });

    it(`answers ${effect} when a user is revoked, and means it`, async () => {
      const realm = await testRealm(lab);
      const alices = await realm.login(strategy);
      const bobs = await realm.login(strategy, { user: "bob" });
      expect((await realm.revoke(strategy, ALICE)).effect).toBe(effect);
      expect(await realm.verdict(strategy, alices.credential)).toBe(copy);
      expect(await realm.verdict(strategy, bobs.credential)).toBe("accepted");
    });

    it("keeps no renewal open to a revoked user, where it can", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy);
      await realm.revoke(strategy, ALICE);
      const renewed = await realm.renew(strategy, renewable(issued));
      expect(renewed.ok).toBe(effect === "unsupported");
    });

    it("revokes everyone", async () => {
      const realm = await testRealm(lab);
      const bobs = await realm.login(strategy, { user: "bob" });
      await realm.revoke(strategy, EVERYONE);
      expect(await realm.verdict(strategy, bobs.credential)).toBe(copy);
    });

    it("revokes one credential and leaves the user's others", async () => {
      const realm = await testRealm(lab);
      const { credentialId, credential } = await realm.login(strategy);
      const other = await realm.login(strategy);
      const target = { target: "credential", credentialId } as const;
      const revoked = await realm.revoke(strategy, target);
      const able = id === "jwt-epoch" ? "unsupported" : effect;
      expect(revoked.effect).toBe(able);
      expect(await realm.verdict(strategy, other.credential)).toBe("accepted");
      expect(await realm.verdict(strategy, credential)).toBe(
        able === "immediate" ? copy : "accepted",
      );
    });

    it("says until when an accepted copy survives, to the second", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy, { ttlSec: 300 });
      const revoked = await realm.revoke(strategy, ALICE);
      const survives = effect === "immediate" ? undefined : issued.expiresAt;
      expect(revoked.survivesUntil).toBe(survives);
    });

    it("ends at its expiry on the realm's clock, and not before", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy, { ttlSec: 600 });
      await realm.advance(590);
      expect(await realm.verdict(strategy, issued.credential)).toBe("accepted");
      await realm.advance(10);
      const verdict = await realm.verdict(strategy, issued.credential);
      expect(["expired", "unknown-session"]).toContain(verdict);
    });

    it("logs out as far as it can, and says how far", async () => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy);
      const ended = granted(await realm.logout(strategy, renewable(issued)));
      const able = id === "jwt-epoch" ? "unsupported" : effect;
      expect(ended.effect).toBe(able);
      expect(await realm.verdict(strategy, issued.credential)).toBe(
        able === "immediate" ? copy : "accepted",
      );
    });

    it("lets a user log in again after a revocation", async () => {
      const realm = await testRealm(lab);
      await realm.login(strategy);
      await realm.revoke(strategy, ALICE);
      const again = await realm.login(strategy);
      expect(await realm.verdict(strategy, again.credential)).toBe("accepted");
    });

    it("is refused by every other strategy and realm", async () => {
      const realm = await testRealm(lab);
      const elsewhere = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      const verdict = await elsewhere.verdict(strategy, credential);
      expect(verdict).toBe(FOREIGN[id]);
      for (const other of catalog.filter((each) => each !== strategy)) {
        expect(await realm.verdict(other, credential)).toBe(
          verdictElsewhere(strategy, other),
        );
      }
    });

    it("is refused by a second process right after its revocation", async () => {
      const second = await testLab();
      const realm = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      expect(await realm.verdict(strategy, credential, second)).toBe(
        "accepted",
      );
      await realm.revoke(strategy, ALICE);
      expect(await realm.verdict(strategy, credential, second)).toBe(copy);
    });
  },
);

/** How another realm refuses the credential. */
const FOREIGN = {
  "jwt-stateless": "wrong-audience",
  "jwt-denylist": "wrong-audience",
  "jwt-epoch": "wrong-audience",
  "jwt-refresh": "wrong-audience",
  "sealed-cookie": "bad-signature",
  "redis-session": "unknown-session",
} as const;

function verdictElsewhere(from: Strategy, to: Strategy) {
  const bothTokens = from.algorithms.length > 0 && to.algorithms.length > 0;
  return bothTokens ? "wrong-audience" : "malformed";
}
