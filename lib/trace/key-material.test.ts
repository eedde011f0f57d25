import { describe, expect, it } from "vitest";
import {
  performLogin,
  performRenew,
  performRevoke,
} from "@/lib/realms/operations";
import { performKeyRotation } from "@/lib/realms/rotate-keys";
import { realmKeys } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import { renewable, testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { ALGORITHMS } from "@/lib/tokens/algorithms";

const lab = await testLab();

/** Every value that must stay in Redis: private members of JWKs, secrets. */
async function secretsOf(realmId: string): Promise<string[]> {
  const keys = realmKeys(realmId);
  const { seal, refresh, ...jwks } = await lab.redis.hgetall(keys.signingKeys);
  const ownerHash = await lab.redis.hget(keys.meta, "ownerHash");
  const members = Object.values(jwks).flatMap((json) => {
    const { k, d, p, q, dp, dq, qi } = JSON.parse(json).privateJwk;
    return [k, d, p, q, dp, dq, qi].filter((member) => member !== undefined);
  });
  return [...members, seal, refresh, ownerHash];
}

describe("a trace shows no secret of its realm", () => {
  it.each(ALGORITHMS)("not even when it makes a key for %s", async (alg) => {
    const { id } = await testRealm(lab);
    const { trace } = await performLogin(lab, id, jwtStateless, {
      user: "alice",
      algorithm: alg,
    });
    const secrets = await secretsOf(id);
    expect(secrets.length).toBeGreaterThan(3);
    const shown = JSON.stringify(trace);
    for (const secret of secrets) expect(shown).not.toContain(secret);

    const making = trace.steps.filter(
      (step) => step.kind === "redis" && step.script === "keep-first-key",
    );
    expect(making).toHaveLength(alg === "HS256" ? 0 : 1);
    for (const step of making) {
      expect(step).toMatchObject({ bookkeeping: true, reply: "(hidden)" });
    }
  });

  it("not when its keys are rotated", async () => {
    const { id } = await testRealm(lab);
    const before = await secretsOf(id);
    const { trace } = await performKeyRotation(lab, id);
    const shown = JSON.stringify(trace);
    for (const secret of [...before, ...(await secretsOf(id))]) {
      expect(shown).not.toContain(secret);
    }
  });

  it.each([...catalog])(
    "not when $id issues, renews or revokes",
    async (by) => {
      const { id } = await testRealm(lab);
      const login = await performLogin(lab, id, by, { user: "alice" });
      const value = renewable(login.outcome);
      const renewal = await performRenew(lab, id, by, { value, from: "test" });
      const target = { target: "everyone" } as const;
      const revocation = await performRevoke(lab, id, by, target);
      const shown = JSON.stringify([login, renewal, revocation].map(traceOf));
      for (const secret of await secretsOf(id)) {
        expect(shown).not.toContain(secret);
      }
      expect(shown).not.toContain(login.outcome.credential);
      expect(shown).not.toContain(value);
    },
  );
});

function traceOf<Trace>({ trace }: { trace: Trace }) {
  return trace;
}
