import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { catalog } from "./catalog";
import { granted, renewable, testLab, testRealm } from "./fixtures";

const lab = await testLab();

/** What a caller might slip in to be more than was issued. */
const CLAIMS = {
  iss: "realm:elsewhere",
  aud: "everyone",
  sub: "mallory",
  exp: 4_102_444_800,
  iat: 0,
  jti: "chosen",
  sid: "chosen",
};

describe.each([...catalog])("$id", (strategy) => {
  it("lets no claim of a caller replace what it says itself", async () => {
    const realm = await testRealm(lab);
    const issued = await realm.login(strategy, { claims: CLAIMS });
    const checked = granted(await realm.verify(strategy, issued.credential));
    const { user, credentialId, expiresAt } = issued;
    expect(checked).toMatchObject({ user: "alice", credentialId, expiresAt });
    expect(user).toBe("alice");
    expect(credentialId).not.toBe("chosen");
  });

  it("keeps the caller's claims through a renewal, and adds none", async () => {
    const realm = await testRealm(lab);
    const claims = { plan: "free", deep: { list: [1, null, "é"] } };
    const issued = await realm.login(strategy, { claims, user: "bob" });
    const before = granted(await realm.verify(strategy, issued.credential));
    const next = granted(await realm.renew(strategy, renewable(issued)));
    const after = granted(await realm.verify(strategy, next.credential));
    expect(after.user).toBe("bob");
    expect(after.claims).toMatchObject(claims);
    expect(Object.keys(after.claims)).toEqual(Object.keys(before.claims));
  });
});

describe.each(catalog.filter(({ algorithms }) => algorithms.length > 0))(
  "a token of $id",
  (strategy) => {
    it("carries the whole profile, in the order one reads it", async () => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      const payload = decodeJwt(credential);
      expect(payload.iss).toBe(`realm:${realm.id}`);
      expect(payload.aud).toBe(`realm:${realm.id}/${strategy.id}`);
      expect(Object.keys(payload).slice(0, 7)).toEqual([
        "iss",
        "aud",
        "sub",
        "iat",
        "exp",
        "jti",
        "role",
      ]);
    });
  },
);
