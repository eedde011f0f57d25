import { describe, expect, it } from "vitest";
import { openRealm } from "@/lib/realms/open";
import { performLogin } from "@/lib/realms/operations";
import { UnknownRealm } from "@/lib/realms/realm";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { redisSession } from "@/lib/strategies/redis-session";
import { randomId, sha256 } from "@/lib/tokens/digest";
import { ask } from "./fixtures";
import { ownedRealm, ownerProof, realmIdOf, visibleTrace } from "./owner";
import { HttpProblem } from "./problem";

const lab = await testLab();

function call(id: string, cookie = "") {
  return { request: ask(cookie === "" ? {} : { cookie }), params: { id } };
}

describe("the owner of a realm", () => {
  it("is who carries the secret that opening it gave", async () => {
    const { id, ownerSecret } = await openRealm(lab.redis, "lab", 1_800);
    const cookie = `__Host-lab=${ownerProof(id, ownerSecret)}`;
    expect(await ownedRealm(lab, call(id, cookie))).toMatchObject({ id });
  });

  it("is nobody else", async () => {
    const { id, ownerSecret } = await openRealm(lab.redis, "lab", 1_800);
    const other = await openRealm(lab.redis, "lab", 1_800);
    const proofs = [
      "",
      id,
      `${id}.`,
      ownerProof(id, randomId(32)),
      ownerProof(id, sha256(ownerSecret)),
      ownerProof(id, other.ownerSecret),
      ownerProof(other.id, ownerSecret),
      ownerProof(other.id, other.ownerSecret),
      ownerProof(id, ownerSecret).toUpperCase(),
      ownerProof(id, ownerSecret).slice(0, -1),
    ];
    for (const proof of proofs) {
      const asked = ownedRealm(lab, call(id, `__Host-lab=${proof}`));
      await expect(asked).rejects.toMatchObject({ id: "not-owner" });
    }
    const plain = `lab=${ownerProof(id, ownerSecret)}`;
    await expect(ownedRealm(lab, call(id, plain))).rejects.toThrow(HttpProblem);
  });

  it("of an unknown realm is nobody: it is a 404 for all", async () => {
    const asked = ownedRealm(lab, call("aaaaaaaaaaaa"));
    await expect(asked).rejects.toThrow(UnknownRealm);
  });

  it.each(["", "a", "A".repeat(12), "a".repeat(13), "aaaaaaaaaaa0", "*", "{}"])(
    "is not looked for under %j, which no realm is called",
    (id) => {
      expect(() => realmIdOf(call(id))).toThrow(HttpProblem);
    },
  );
});

describe("a trace", () => {
  it("shows Redis's arguments and replies to the owner only", async () => {
    const { id } = await testRealm(lab);
    const user = "alice";
    const { trace } = await performLogin(lab, id, redisSession, { user });
    expect(visibleTrace(trace, true)).toBe(trace);

    const { steps, redisCommands } = visibleTrace(trace, false);
    expect(redisCommands).toBe(trace.redisCommands);
    expect(steps.map((step) => step.kind)).toEqual(
      trace.steps.map((step) => step.kind),
    );
    const commands = steps.filter((step) => step.kind === "redis");
    expect(commands.length).toBeGreaterThan(1);
    for (const step of commands) {
      expect(step).toMatchObject({ args: null, reply: null });
    }
    expect(JSON.stringify(steps)).not.toContain(id);
  });
});
