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
import { catalog } from "@/lib/strategies/catalog";
import { renewable, testLab, testRealm } from "@/lib/strategies/fixtures";
import type { Strategy } from "@/lib/strategies/strategy";
import { decide, region, traced } from "./recorder";

const LIB = join(import.meta.dirname, "..");
const MARKER = /^\s*\/\/ #(region|endregion)\b(.*)$/;
const CALL = /\bregion\(\s*"([^"]*)"/g;

/** What stands between two markers of one name. */
interface Region {
  name: string;
  text: string;
}

/** The regions of a source, in order. Throws on what is not a clean pair. */
function regionsOf(source: string): Region[] {
  const regions: Region[] = [];
  let open: { name: string; lines: string[] } | undefined;
  for (const line of source.split("\n")) {
    const [, marker, rest = ""] = MARKER.exec(line) ?? [];
    const name = rest.trim();
    if (marker === "region") {
      if (open !== undefined) throw new Error(`${name} is inside ${open.name}`);
      if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`name "${name}"`);
      if (regions.some((known) => known.name === name)) {
        throw new Error(`${name} is there twice`);
      }
      open = { name, lines: [] };
    } else if (marker === "endregion") {
      if (open?.name !== name) throw new Error(`${name} was not open`);
      regions.push({ name, text: open.lines.join("\n") });
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open !== undefined) throw new Error(`${open.name} is never closed`);
  return regions;
}

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

  it.each([
    ["is never closed", "// #region a\n"],
    ["was not open", "// #endregion a\n"],
    ["is inside a", "// #region a\n// #region b\n"],
    ["is there twice", "// #region a\n// #endregion a\n// #region a\n"],
    ['name ""', "// #region\n// #endregion\n"],
  ])("are found out when one %s", (fault, source) => {
    expect(() => regionsOf(source)).toThrow(fault);
  });
});

describe.each([...catalog])("$id", (strategy) => {
  it("calls region() with the name of the markers around it", async () => {
    const source = await sourceOf(strategy);
    const regions = regionsOf(source);
    for (const region of regions) {
      const names = new Set(callsIn(region.text));
      expect([...names]).toEqual(isLua(region) ? [] : [region.name]);
    }
    const inside = regions.flatMap(({ text }) => callsIn(text));
    expect(inside).toEqual(callsIn(source));
  });

  it("holds Lua where it says so, and nowhere else", async () => {
    const source = await sourceOf(strategy);
    const scripts = regionsOf(source).filter(isLua);
    const declared = source.match(/= (luaScript|endScript)\(/g) ?? [];
    expect(scripts).toHaveLength(declared.length);
    for (const { text } of scripts) {
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
