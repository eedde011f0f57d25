import { describe, expect, it } from "vitest";
import { granted, testLab, testRealm } from "./fixtures";
import { jwtDenylist } from "./jwt-denylist";
import { jwtRefresh } from "./jwt-refresh";
import { redisSession } from "./redis-session";

const lab = await testLab();
const PARALLEL = 20;

describe("renewals at once", () => {
  it.each([jwtDenylist, redisSession])(
    "$id: exactly one of many wins",
    async (strategy) => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      const outcomes = await Promise.all(
        Array.from({ length: PARALLEL }, () =>
          realm.renew(strategy, credential),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    },
  );

  it("jwt-refresh: all get the same successor", async () => {
    const realm = await testRealm(lab);
    const { refreshToken = "" } = await realm.login(jwtRefresh);
    const outcomes = await Promise.all(
      Array.from({ length: PARALLEL }, () =>
        realm.renew(jwtRefresh, refreshToken),
      ),
    );
    const successors = outcomes.map((each) => granted(each).refreshToken);
    expect(new Set(successors).size).toBe(1);
    expect(successors[0]).not.toBe(refreshToken);
  });
});

describe("a refresh token that comes back", () => {
  it("within the grace gets its successor again", async () => {
    const realm = await testRealm(lab);
    const { refreshToken: first = "" } = await realm.login(jwtRefresh);
    const second = granted(await realm.renew(jwtRefresh, first));
    const again = granted(await realm.renew(jwtRefresh, first));
    expect(again.refreshToken).toBe(second.refreshToken);
  });

  it("after the grace ends the family, for its owner too", async () => {
    const realm = await testRealm(lab);
    const { refreshToken: first = "" } = await realm.login(jwtRefresh);
    const { refreshToken: second = "" } = granted(
      await realm.renew(jwtRefresh, first),
    );
    await realm.advance(60);
    expect(await realm.renew(jwtRefresh, first)).toMatchObject({
      refusal: "refresh-reused",
    });
    expect(await realm.renew(jwtRefresh, second)).toMatchObject({
      refusal: "revoked",
    });
  });

  it("two generations back ends the family even within the grace", async () => {
    const realm = await testRealm(lab);
    const { refreshToken: first = "" } = await realm.login(jwtRefresh);
    const { refreshToken: second = "" } = granted(
      await realm.renew(jwtRefresh, first),
    );
    granted(await realm.renew(jwtRefresh, second));
    expect(await realm.renew(jwtRefresh, first)).toMatchObject({
      refusal: "refresh-reused",
    });
  });

  it("cannot be made up, nor moved to a later place in line", async () => {
    const realm = await testRealm(lab);
    const { refreshToken = "" } = await realm.login(jwtRefresh);
    const [family, , mac] = refreshToken.split(".");
    expect(await realm.renew(jwtRefresh, `${family}.1.${mac}`)).toMatchObject({
      refusal: "bad-signature",
    });
    expect(await realm.renew(jwtRefresh, `${family}.0`)).toMatchObject({
      refusal: "malformed",
    });
  });

  it("lives no longer than its family, however often it rotates", async () => {
    const realm = await testRealm(lab);
    const issued = await realm.login(jwtRefresh);
    const day = 86_400;
    let { refreshToken = "" } = issued;
    for (let passed = 0; passed < 29; passed += 1) {
      await realm.advance(day);
      ({ refreshToken = "" } = granted(
        await realm.renew(jwtRefresh, refreshToken),
      ));
    }
    await realm.advance(day);
    expect(await realm.renew(jwtRefresh, refreshToken)).toMatchObject({
      ok: false,
    });
  });
});

describe("the two timeouts of a session", () => {
  it("idle: ends when nobody asks for that long", async () => {
    const realm = await testRealm(lab, 600);
    const { credential } = await realm.login(redisSession, { ttlSec: 86_400 });
    await realm.advance(590);
    expect(await realm.verdict(redisSession, credential)).toBe("accepted");
    await realm.advance(590);
    expect(await realm.verdict(redisSession, credential)).toBe("accepted");
    await realm.advance(601);
    expect(await realm.verdict(redisSession, credential)).toBe(
      "unknown-session",
    );
  });

  it("absolute: ends however often somebody asks", async () => {
    const realm = await testRealm(lab, 600);
    const { credential } = await realm.login(redisSession, { ttlSec: 1_500 });
    for (const step of [500, 500, 490]) {
      await realm.advance(step);
      expect(await realm.verdict(redisSession, credential)).toBe("accepted");
    }
    await realm.advance(10);
    expect(await realm.verdict(redisSession, credential)).toBe("expired");
  });
});
