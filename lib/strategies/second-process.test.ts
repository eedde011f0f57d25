import { describe, expect, it } from "vitest";
import { advanceClock } from "@/lib/realms/clock";
import { publishEvent } from "@/lib/realms/events";
import { realmNowSec } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { catalog } from "./catalog";
import { granted, renewable, testLab, testRealm } from "./fixtures";
import { jwtRefresh } from "./jwt-refresh";
import { jwtStateless } from "./jwt-stateless";

const lab = await testLab();
const second = await testLab();
const GENEROUS = { timeout: 10_000 };

/** Moves the clock as the route does: every process is told. */
async function moveClock(realmId: string, advancedSec: number) {
  const moved = await advanceClock(lab.redis, realmId, advancedSec);
  lab.realms.invalidate(realmId);
  const now = realmNowSec(moved);
  await publishEvent(lab.redis, realmId, { type: "clock", now, advancedSec });
}

describe.each([...catalog])("$id in a second process", (strategy) => {
  it("is refused once the first one has moved the clock", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy, { ttlSec: 300 });
    const verdict = () => realm.verdict(strategy, credential, second);
    expect(await verdict()).toBe("accepted");
    await moveClock(realm.id, 300);
    // An idle session would be gone as well; this one has just slid.
    await expect.poll(verdict, GENEROUS).not.toBe("accepted");
    expect(await verdict()).toMatch(/^(expired|unknown-session)$/);
  });

  it("ends for everyone by the first one's word", async () => {
    const realm = await testRealm(lab);
    const login = await realm.login(strategy);
    const here = await realm.verdict(strategy, login.credential, second);
    expect(here).toBe("accepted");
    const { effect } = await realm.revoke(strategy, { target: "everyone" });
    const after = await realm.verdict(strategy, login.credential, second);
    expect(after === "accepted").toBe(effect !== "immediate");
    const renewed = await realm.renew(strategy, renewable(login));
    expect(renewed.ok).toBe(effect === "unsupported");
  });
});

describe("signing keys", () => {
  it.each(ALGORITHMS)(
    "%s: the first one's new key is soon known",
    async (algorithm) => {
      const realm = await testRealm(lab);
      await second.realms.get(realm.id);
      const { credential } = await realm.login(jwtStateless, { algorithm });
      const verdict = () => realm.verdict(jwtStateless, credential, second);
      await expect.poll(verdict, GENEROUS).toBe("accepted");
    },
  );
});

describe("a refresh family", () => {
  it("moves by one place when 20 renew it through two processes", async () => {
    const realm = await testRealm(lab);
    const { refreshToken = "", credentialId } = await realm.login(jwtRefresh);
    const renewals = Array.from({ length: 20 }, (_, at) =>
      realm.renew(jwtRefresh, refreshToken, at % 2 === 0 ? lab : second),
    );
    const issued = (await Promise.all(renewals)).map(granted);
    const successors = issued.map((each) => each.refreshToken);
    expect(new Set(successors).size).toBe(1);
    const family = realmKeys(realm.id).family(credentialId);
    expect(await lab.redis.hget(family, "generation")).toBe("1");
  });
});
