import { describe, expect, test } from "vitest";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { linkOf, readLink } from "./permalink";
import { PLAYGROUND } from "./preset";
import type { ScenePreset } from "./scene";

const scene: ScenePreset = {
  ...PLAYGROUND,
  lanes: {
    a: {
      strategy: "jwt-denylist",
      user: "bob",
      ttlSec: 900,
      algorithm: "ES256",
      claims: { role: "admin", tags: ["a b", "ü&="], deep: { n: 1 } },
    },
    b: { strategy: "redis-session", user: "alice" },
  },
  settings: { idleSec: 600, graceSec: 0 },
  movedSec: 86_400,
};

/** Parsed without trouble, and too deep to be written again. */
const DEEP = "[".repeat(8_000) + "]".repeat(8_000);

test("a scene comes back from its link", () => {
  expect(readLink(linkOf(scene))).toEqual({ preset: scene, faults: [] });
});

test.each(STRATEGY_IDS)("so does a single lane of %s", (strategy) => {
  const alone: ScenePreset = {
    ...PLAYGROUND,
    shown: ["a"],
    lanes: { ...PLAYGROUND.lanes, a: { strategy, user: "alice" } },
    settings: {},
  };
  expect(readLink(linkOf(alone))?.preset).toEqual(alone);
});

test("a fragment that names no scene is none", () => {
  expect(readLink("")).toBeNull();
  expect(readLink("#the-dial")).toBeNull();
});

test("a credential among the claims stays out of the link", () => {
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";
  const a = { ...scene.lanes.a, claims: { copy: [token] } };
  const link = linkOf({ ...scene, lanes: { ...scene.lanes, a } });
  expect(link).not.toContain("eyJhbGci");
});

describe("what cannot be used is named, and the rest still counts", () => {
  test.each([
    ["a=jwt-forever", "a: no such strategy"],
    ["a=jwt-epoch&a.user=A%20B", "a.user: not a user name"],
    ["a=jwt-epoch&a.alg=none", "a.alg: no such algorithm"],
    ["a=jwt-epoch&a.ttl=-1", "a.ttl: a whole number from 1 to 34560000"],
    ["a=jwt-epoch&a.ttl=1e9", "a.ttl: a whole number from 1 to 34560000"],
    ["a=jwt-epoch&a.claims=[1]", "a.claims: a JSON object"],
    ["a=jwt-epoch&a.claims={", "a.claims: a JSON object"],
    [`a=jwt-epoch&a.claims={"x":${DEEP}}`, "a.claims: a JSON object"],
    ["a=jwt-epoch&idle=1", "idle: a whole number from 10 to 86400"],
    ["a=jwt-epoch&grace=61", "grace: a whole number from 0 to 60"],
    ["a=jwt-epoch&moved=0", "moved: a whole number from 1 to 34560000"],
  ])("%s", (fragment, fault) => {
    const read = readLink(`#${fragment}`);
    expect(read?.faults).toEqual([expect.stringContaining(fault)]);
    expect(read?.preset.shown).toEqual(["a"]);
  });
});
