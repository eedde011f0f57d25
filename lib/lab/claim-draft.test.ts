import { describe, expect, test } from "vitest";
import { claimsOfJson, claimsOfRows, rowsOf } from "./claim-draft";
import {
  CLAIM_PRESETS,
  permissionCount,
  permissions,
  presetOfClaims,
} from "./claim-presets";

describe("claims typed in rows", () => {
  test.each(CLAIM_PRESETS)(
    "$label come back as they were",
    ({ claims = {} }) => {
      expect(claimsOfRows(rowsOf(claims))).toEqual({ ok: true, claims });
    },
  );

  test("a value is JSON where it parses, else a text", () => {
    const rows = [
      { name: "a", text: "1" },
      { name: "b", text: "one" },
      { name: "c", text: '{"d":[true]}' },
      { name: "", text: "" },
    ];
    expect(claimsOfRows(rows)).toEqual({
      ok: true,
      claims: { a: 1, b: "one", c: { d: [true] } },
    });
  });

  test("a text that looks like JSON stays a text", () => {
    const claims = { code: "123", flag: "true" };
    expect(claimsOfRows(rowsOf(claims))).toEqual({ ok: true, claims });
  });

  test.each([
    [[{ name: "sub", text: "x" }], "the issuer sets it"],
    [[{ name: "", text: "x" }], "needs a name"],
    [[{ name: "n".repeat(65), text: "x" }], "at most 64"],
    [[{ name: "x", text: "y".repeat(17_000) }], "the API takes 16384"],
  ])("what the API refuses is said before", (rows, words) => {
    const draft = claimsOfRows(rows);
    expect(draft.ok ? "" : draft.fault).toContain(words);
  });

  test("the row that is wrong is named", () => {
    const rows = [
      { name: "a", text: "1" },
      { name: "a", text: "2" },
    ];
    expect(claimsOfRows(rows)).toMatchObject({ ok: false, row: 1 });
  });
});

test.each([
  ['{"a":1}', true],
  ["[1]", false],
  ["null", false],
  ["{", false],
  [`{"x":${"[".repeat(8_000)}${"]".repeat(8_000)}}`, false],
  ['{"exp":1}', false],
])("claims typed as JSON: %s", (text, ok) => {
  expect(claimsOfJson(text).ok).toBe(ok);
});

test("permissions are all different, however many", () => {
  const many = permissions(230);
  expect(new Set(many).size).toBe(230);
  expect(permissionCount({ permissions: many })).toBe(230);
  expect(permissionCount({ role: "admin" })).toBeNull();
});

test("a preset is known by its claims", () => {
  expect(presetOfClaims(undefined)?.id).toBe("role");
  expect(presetOfClaims({})?.id).toBe("minimal");
  expect(presetOfClaims({ a: 1 })).toBeUndefined();
});
