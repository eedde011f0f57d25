import { describe, expect, it } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { endRealm } from "./end";
import { UnknownRealm } from "./realm";

const lab = await testLab();
const second = await testLab();

const storedNames = (id: string) =>
  lab.redis.hkeys(realmKeys(id).signingKeys).then((names) => names.sort());

describe("a realm's signing keys", () => {
  it("are one for HS256 at first, and two other secrets", async () => {
    const { id } = await testRealm(lab);
    expect(await storedNames(id)).toEqual(["HS256", "refresh", "seal"]);
  });

  it.each(ALGORITHMS)("%s: ten first uses at once make one", async (alg) => {
    const { id } = await testRealm(lab);
    const uses = Array.from({ length: 10 }, async (_, at) => {
      const { realms } = at % 2 === 0 ? lab : second;
      return (await realms.get(id)).signingKeys.current(alg);
    });
    const kids = (await Promise.all(uses)).map(({ kid }) => kid);
    expect(new Set(kids).size).toBe(1);
    const stored = await lab.redis.hget(realmKeys(id).signingKeys, alg);
    expect(JSON.parse(stored ?? "{}")).toMatchObject({ kid: kids[0] });
  });

  it("are others in another realm", async () => {
    const ids = [await testRealm(lab), await testRealm(lab)];
    const [one, other] = await Promise.all(
      ids.map(async ({ id }) => (await lab.realms.get(id)).signingKeys),
    );
    const kidOf = async (keys = one) => (await keys?.current("HS256"))?.kid;
    expect(await kidOf(one)).not.toBe(await kidOf(other));
    expect(one?.sealPassword).not.toBe(other?.sealPassword);
    expect(one?.refreshSecret).not.toBe(other?.refreshSecret);
    expect(one?.byKid((await kidOf(other)) ?? "")).toBeUndefined();
  });

  it("are the same after a process has forgotten the realm", async () => {
    const realm = await testRealm(lab);
    for (const algorithm of ALGORITHMS) {
      const login = await realm.login(jwtStateless, { algorithm });
      lab.realms.forget(realm.id);
      const verdict = await realm.verdict(jwtStateless, login.credential);
      expect(verdict).toBe("accepted");
    }
  });

  it("cannot be brought back to a realm that has ended", async () => {
    const { id } = await testRealm(lab);
    const { signingKeys } = await lab.realms.get(id);
    await endRealm(lab.redis, id);
    await expect(signingKeys.current("ES256")).rejects.toThrow(UnknownRealm);
    expect(await storedNames(id)).toEqual([]);
  });
});
