import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  performLogin,
  performLogout,
  performRenew,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { type Region, regionsOf } from "@/lib/snippets/regions";
import { catalog } from "@/lib/strategies/catalog";
import { renewable, testLab, testRealm } from "@/lib/strategies/fixtures";
import type { Strategy } from "@/lib/strategies/strategy";
import { decide, region, traced } from "./recorder";

const LIB = join(import.meta.dirname, "..");
const CALL = /\bregion\(\s*"([^"]*)"/g;

const textOf = ({ lines }: Region) => lines.join("\n");

const callsIn = (text: string) =>
  [...text.matchAll(CALL)].map(([, name = ""]) => name);

const sourceOf = (strategy: Strategy) =>
  readFile(join(LIB, "strategies", `${strategy.id}.ts`), "utf8");

/** Lua runs inside Redis, where `region()` cannot be called. */
const isLua = ({ name }: Region) => name.endsWith("-script");

describe("the markers", () => {
  it("of every file in lib come in pairs, each name once", async () => {
    const files = await readdir(LIB, { recursive: true });
    const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file));
    const found = await Promise.all(
      sources.map(async (file) => {
        const text = await readFile(join(LIB, file), "utf8");
        return regionsOf(text).length;
      }),
    );
    const regions = found.reduce((sum, count) => sum + count, 0);
    expect(regions).toBeGreaterThanOrEqual(4 * catalog.length);
  });
});

describe.each([...catalog])("$id", (strategy) => {
  it("calls region() with the name of the markers around it", async () => {
    const source = await sourceOf(strategy);
    const regions = regionsOf(source);
    for (const region of regions) {
      const names = new Set(callsIn(textOf(region)));
      expect([...names]).toEqual(isLua(region) ? [] : [region.name]);
    }
    const inside = regions.flatMap((region) => callsIn(textOf(region)));
    expect(inside).toEqual(callsIn(source));
  });

  it("holds Lua where it says so, and nowhere else", async () => {
    const source = await sourceOf(strategy);
    const scripts = regionsOf(source).filter(isLua);
    const declared = source.match(/= (luaScript|endScript)\(/g) ?? [];
    expect(scripts).toHaveLength(declared.length);
    for (const region of scripts) {
      const text = textOf(region);
      expect(text).toMatch(/= (luaScript|endScript)\(/);
      expect(text).toContain("redis.call(");
    }
  });

  it("says of each step in which of its regions it ran", async () => {
    const lab = await testLab();
    const { id } = await testRealm(lab);
    const user = "alice";
    const present = (value: string) => ({ value, from: "test" });
    const login = await performLogin(lab, id, strategy, { user });
    const { credential } = login.outcome;
    const given = present(renewable(login.outcome));
    const traces = [
      login,
      await performVerify(lab, id, strategy, present(credential)),
      await performLogout(lab, id, strategy, given),
      await performRenew(lab, id, strategy, given),
      await performRevoke(lab, id, strategy, { target: "user", user }),
    ].map(({ trace }) => trace);

    const source = `strategies/${strategy.id}`;
    const ran = new Set(
      traces.flatMap(({ steps }) => steps.map(({ region }) => region)),
    );
    // Reading the credential and announcing are the lab's, in no region.
    ran.delete(source);
    const regions = regionsOf(await sourceOf(strategy));
    const names = regions.filter((region) => !isLua(region));
    expect([...ran].sort()).toEqual(
      names.map(({ name }) => `${source}#${name}`).sort(),
    );
  });
});

it("a region ends with its work, also when that fails", async () => {
  const { trace } = await traced("file", async () => {
    const failing = region("inner", async () => {
      decide("inside", true, "");
      throw new Error("broken");
    });
    await failing.catch(() => undefined);
    decide("outside", true, "");
  });
  expect(trace.steps.map((step) => step.region)).toEqual([
    "file#inner",
    "file",
  ]);
});
