import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { cutSnippet, SnippetFault } from "./cut-snippet";
import { highlight } from "./highlight";
import { regionsOf } from "./regions";

describe("the markers", () => {
  it("of every example come in pairs, each name once", async () => {
    const folder = join(process.cwd(), "content", "examples");
    const files = await readdir(folder, { recursive: true });
    const programs = files.filter((file) => /\.[cm]js$/.test(file));
    expect(programs.length).toBeGreaterThan(10);
    for (const file of programs) {
      const text = await readFile(join(folder, file), "utf8");
      expect(() => regionsOf(text), file).not.toThrow();
    }
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

  it("stand on the lines of the file", () => {
    const source = "one\n  // #region a\n  two\n  // #endregion a\n";
    expect(regionsOf(source)).toEqual([
      { name: "a", lines: ["  two"], startLine: 3 },
    ]);
  });
});

describe("a snippet", () => {
  it("is the text of the file, less the indentation that all lines share", () => {
    const { lines, file, id } = cutSnippet("lessons/decode-part", "decode");
    expect(file).toBe("lib/lessons/decode-part.ts");
    expect(id).toBe("lessons/decode-part#decode");
    expect(lines[0]).toMatch(/^const part = /);
  });

  it.each([
    ["../app/page", "x", "leads out"],
    ["strategies/../env", "x", "leads out"],
    ["/etc/passwd", "x", "leads out"],
    ["strategies/jwt", "verify", "there is no lib/strategies/jwt"],
    ["strategies/jwt-stateless", "check", "it has: issue, verify"],
  ])("of %s#%s is refused", (from, region, fault) => {
    expect(() => cutSnippet(from, region)).toThrow(SnippetFault);
    expect(() => cutSnippet(from, region)).toThrow(fault);
  });
});

test("highlighting changes no character", async () => {
  const lines = ["// why", 'const a = "b" + `c`;', "", "return await d(1);"];
  const found = await highlight(lines);
  const text = found.map(({ tokens }) => tokens.map((t) => t.text).join(""));
  expect(text).toEqual(lines);
  const kinds = found.flatMap(({ tokens }) => tokens.map(({ kind }) => kind));
  expect(kinds).toEqual(expect.arrayContaining(["comment", "keyword"]));
});
