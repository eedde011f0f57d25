import { describe, expect, test } from "vitest";
import { catalog, strategyCards } from "@/lib/strategies/catalog";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import type { Strategy, StrategyId } from "@/lib/strategies/strategy";
import type { Algorithm } from "@/lib/tokens/algorithms";
import { readJwt, writeJwt } from "./jwt-text";
import { planOf, stageTexts } from "./step-plan";
import { TAMPERS } from "./tamper";

const lab = await testLab();

function strategyOf(id: StrategyId): Strategy {
  const found = catalog.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function cardOf({ id }: Strategy) {
  const found = strategyCards.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** What a tampered token meets: the stage that refuses it, and the refusal. */
async function meet(
  id: StrategyId,
  tamperId: string,
  algorithm: Algorithm = "HS256",
) {
  const strategy = strategyOf(id);
  const realm = await testRealm(lab);
  const { credential } = await realm.login(strategy, { algorithm });
  const tamper = TAMPERS.find((each) => each.id === tamperId);
  const changed = tamper?.apply(credential) ?? null;
  if (changed === null) return "cannot be done";
  const { outcome, trace } = await realm.trace(strategy, changed);
  const stages = planOf(cardOf(strategy), trace);
  const failed = stages.find((stage) => stage.outcome === "failed");
  const after = stages.slice(
    stages.findIndex((one) => one.outcome === "failed") + 1,
  );
  if (failed !== undefined) {
    expect(after.every((stage) => stage.outcome === "not reached")).toBe(true);
  }
  return outcome.ok ? "accepted" : `${failed?.id}: ${outcome.refusal}`;
}

describe("a tampered token is refused by the check it was made for", () => {
  test.each<[string, string, Algorithm]>([
    ["pad", "format: malformed", "HS256"],
    ["unused-bits", "format: malformed", "HS256"],
    ["alg-none", "algorithm: wrong-algorithm", "HS256"],
    ["alg-hs512", "algorithm: wrong-algorithm", "HS256"],
    ["alg-swap", "key: wrong-algorithm", "HS256"],
    ["kid-path", "key: unknown-key", "HS256"],
    ["promote", "signature: bad-signature", "HS256"],
    ["longer", "signature: bad-signature", "RS256"],
    ["flip", "signature: bad-signature", "EdDSA"],
    ["twin", "cannot be done", "HS256"],
    ["twin", "accepted", "ES256"],
  ])("%s: %s", async (tamper, told, algorithm) => {
    expect(await meet("jwt-stateless", tamper, algorithm)).toBe(told);
  });

  test.each<[StrategyId, string, string]>([
    ["sealed-cookie", "pad", "format: malformed"],
    ["sealed-cookie", "flip", "signature: bad-signature"],
    ["sealed-cookie", "alg-none", "cannot be done"],
    ["redis-session", "cut", "format: malformed"],
    ["redis-session", "flip", "state: unknown-session"],
    ["redis-session", "promote", "cannot be done"],
  ])("%s with %s: %s", async (id, tamper, told) => {
    expect(await meet(id, tamper)).toBe(told);
  });
});

test.each([...catalog])(
  "every stage of $id runs when it is accepted",
  async (by) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(by);
    const { trace } = await realm.trace(by, credential);
    const stages = planOf(cardOf(by), trace);
    expect(stages.map(({ id }) => id)).toEqual(
      stageTexts(cardOf(by)).map(([id]) => id),
    );
    expect(stages.map(({ outcome }) => outcome)).toEqual(
      stages.map(() => "passed"),
    );
    const told = stages.reduce((sum, { steps }) => sum + steps.length, 0);
    const shown = trace.steps.filter((step) => step.bookkeeping !== true);
    expect(told).toBe(shown.length);
  },
);

test("a token comes back as it was", async () => {
  const realm = await testRealm(lab);
  const { credential } = await realm.login(strategyOf("jwt-stateless"), {
    claims: { name: "Ünï €" },
  });
  const read = readJwt(credential);
  expect(read && writeJwt(read)).toBe(credential);
  expect(readJwt("a.b")).toBeNull();
  expect(readJwt("!.!.!")).toBeNull();
});
