import { describe, expect, test } from "vitest";
import { contextOf } from "@/lib/realms/operations";
import { changeSettings } from "@/lib/realms/settings";
import {
  granted,
  renewable,
  testLab,
  testRealm,
} from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { naiveLogin, naiveRenew } from "./naive-rotation-vulnerable";

const lab = await testLab();
const TABS = 20;

async function naiveFamily() {
  const realm = await testRealm(lab);
  const ctx = async () => contextOf(lab, await lab.realms.get(realm.id));
  const { refreshToken } = await naiveLogin(await ctx());
  return {
    refreshToken,
    renew: async (token: string, storeMs = 0) =>
      naiveRenew(await ctx(), token, storeMs),
  };
}

const told = (outcome: { ok: true } | { ok: false; refusal: string }) =>
  outcome.ok ? "renewed" : outcome.refusal;

describe("naive rotation", () => {
  test("works as long as nobody is in a hurry", async () => {
    const family = await naiveFamily();
    const first = granted(await family.renew(family.refreshToken));
    const second = granted(await family.renew(first.refreshToken));
    expect(second.refreshToken).not.toBe(first.refreshToken);
  });

  test("gives every tab a token of its own, and only one is good", async () => {
    const { refreshToken, renew } = await naiveFamily();
    const round = Array.from({ length: TABS }, () => renew(refreshToken, 50));
    const tokens = (await Promise.all(round)).map(granted);
    const different = new Set(tokens.map((one) => one.refreshToken));
    expect(different.size).toBe(TABS);

    // One of them is good. Whoever comes with another ends it for all.
    const next = [];
    for (const one of different) next.push(told(await renew(one)));
    const reused = next.filter((one) => one === "refresh-reused");
    expect(reused).toHaveLength(1);
    expect(next.filter((one) => one === "renewed").length).toBeLessThan(2);
    expect(next.slice(2)).toEqual(next.slice(2).map(() => "revoked"));
  });

  test("starts anew with each login", async () => {
    const realm = await testRealm(lab);
    const ctx = contextOf(lab, await lab.realms.get(realm.id));
    const { refreshToken } = await naiveLogin(ctx);
    granted(await naiveRenew(ctx, refreshToken, 0));
    expect(told(await naiveRenew(ctx, refreshToken, 0))).toBe("refresh-reused");
    const next = await naiveLogin(ctx);
    expect(told(await naiveRenew(ctx, next.refreshToken, 0))).toBe("renewed");
  });

  test("takes a replayed token for theft, and ends the family", async () => {
    const family = await naiveFamily();
    const next = granted(await family.renew(family.refreshToken));
    expect(told(await family.renew(family.refreshToken))).toBe(
      "refresh-reused",
    );
    expect(told(await family.renew(next.refreshToken))).toBe("revoked");
  });
});

describe("atomic rotation, for comparison", () => {
  async function race(graceSec: number) {
    const realm = await testRealm(lab);
    await changeSettings(lab, realm.id, { graceSec });
    const issued = await realm.login(jwtRefresh);
    const round = Array.from({ length: TABS }, () =>
      realm.renew(jwtRefresh, renewable(issued)),
    );
    return Promise.all(round);
  }

  test("with grace gives every tab the same token", async () => {
    const tokens = (await race(5)).map(granted);
    expect(new Set(tokens.map((one) => one.refreshToken)).size).toBe(1);
  });

  test("without grace lets one tab through", async () => {
    const outcomes = (await race(0)).map(told);
    expect(outcomes.filter((one) => one === "renewed")).toHaveLength(1);
    expect(outcomes).toContain("refresh-reused");
  });
});
