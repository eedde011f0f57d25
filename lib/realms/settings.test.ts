import { expect, test } from "vitest";
import {
  granted,
  renewable,
  testLab,
  testRealm,
} from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { redisSession } from "@/lib/strategies/redis-session";
import { UnknownRealm } from "./realm";
import { changeSettings } from "./settings";

const lab = await testLab();

test("each setting changes by itself, and all are answered", async () => {
  const { id } = await testRealm(lab, 1_800);
  expect(await changeSettings(lab, id, { graceSec: 0 })).toEqual({
    idleSec: 1_800,
    graceSec: 0,
  });
  expect(await changeSettings(lab, id, { idleSec: 60 })).toEqual({
    idleSec: 60,
    graceSec: 0,
  });
});

test("without grace the second tab is taken for a thief", async () => {
  const realm = await testRealm(lab);
  await changeSettings(lab, realm.id, { graceSec: 0 });
  const issued = await realm.login(jwtRefresh);
  const both = await Promise.all([
    realm.renew(jwtRefresh, renewable(issued)),
    realm.renew(jwtRefresh, renewable(issued)),
  ]);
  const told = both.map((one) => (one.ok ? "renewed" : one.refusal));
  expect(told.sort()).toEqual(["refresh-reused", "renewed"]);
});

test("a long grace lets a late retry through", async () => {
  const realm = await testRealm(lab);
  await changeSettings(lab, realm.id, { graceSec: 60 });
  const issued = await realm.login(jwtRefresh);
  const first = granted(await realm.renew(jwtRefresh, renewable(issued)));
  await realm.advance(30);
  const again = granted(await realm.renew(jwtRefresh, renewable(issued)));
  expect(again.refreshToken).toBe(first.refreshToken);
});

test("a shorter idle timeout holds from the next use on", async () => {
  const realm = await testRealm(lab, 1_800);
  const { credential } = await realm.login(redisSession);
  await changeSettings(lab, realm.id, { idleSec: 60 });
  expect(await realm.verdict(redisSession, credential)).toBe("accepted");
  await realm.advance(61);
  expect(await realm.verdict(redisSession, credential)).toBe("unknown-session");
});

test("a realm that is not there has no settings", async () => {
  const work = changeSettings(lab, "aaaaaaaaaaaa", { graceSec: 1 });
  await expect(work).rejects.toBeInstanceOf(UnknownRealm);
});
