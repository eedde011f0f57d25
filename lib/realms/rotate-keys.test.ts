import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/strategies/catalog";
import {
  granted,
  renewable,
  testLab,
  testRealm,
} from "@/lib/strategies/fixtures";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { performKeyRotation } from "./rotate-keys";

const lab = await testLab();

describe("rotating the signing keys", () => {
  test.each([...catalog])("ends $id if it is a JWT", async (strategy) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    await performKeyRotation(lab, realm.id);
    const isJwt = strategy.algorithms.length > 0;
    expect(await realm.verdict(strategy, credential)).toBe(
      isJwt ? "unknown-key" : "accepted",
    );
    const next = await realm.login(strategy);
    expect(await realm.verdict(strategy, next.credential)).toBe("accepted");
  });

  test.each(ALGORITHMS)("ends tokens signed with %s", async (algorithm) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(jwtStateless, { algorithm });
    await performKeyRotation(lab, realm.id);
    expect(await realm.verdict(jwtStateless, credential)).toBe("unknown-key");
    const next = await realm.login(jwtStateless, { algorithm });
    expect(await realm.verdict(jwtStateless, next.credential)).toBe("accepted");
  });

  test("leaves refresh tokens good for a new access token", async () => {
    const realm = await testRealm(lab);
    const issued = await realm.login(jwtRefresh);
    await performKeyRotation(lab, realm.id);
    const next = granted(await realm.renew(jwtRefresh, renewable(issued)));
    expect(await realm.verdict(jwtRefresh, next.credential)).toBe("accepted");
  });

  test("is heard by another process", async () => {
    const other = await testLab();
    const realm = await testRealm(lab);
    const { credential } = await realm.login(jwtStateless);
    expect(await realm.verdict(jwtStateless, credential, other)).toBe(
      "accepted",
    );
    const heard = new Promise<void>((resolve) => {
      other.hub.watch(realm.id, ({ type }) => {
        if (type === "keys-rotated") resolve();
      });
    });
    await performKeyRotation(lab, realm.id);
    await heard;
    expect(await realm.verdict(jwtStateless, credential, other)).toBe(
      "unknown-key",
    );
  });

  test("at once and many times leaves one ring that works", async () => {
    const realm = await testRealm(lab);
    const work = ALGORITHMS.flatMap((algorithm) => [
      performKeyRotation(lab, realm.id),
      realm.login(jwtStateless, { algorithm }),
    ]);
    await Promise.all(work);
    const { credential } = await realm.login(jwtStateless);
    expect(await realm.verdict(jwtStateless, credential)).toBe("accepted");
  });
});
