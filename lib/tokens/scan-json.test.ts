import { describe, expect, it } from "vitest";
import { scanJson } from "./scan-json";

function scan(json: string) {
  return scanJson(new TextEncoder().encode(json));
}

/** Each text, the byte at which it breaks, and words of the reason. */
const BROKEN: [json: string, at: number, reason: RegExp][] = [
  ["", 0, /ends where a value should start/],
  ["   ", 3, /ends where a value should start/],
  ["{", 1, /ends inside an object/],
  ["[", 1, /ends inside an array/],
  ["[1", 2, /last bracket/],
  ["[1,", 3, /ends where a value/],
  ["[1,]", 3, /value is missing before/],
  ["[1}", 2, /comma or a closing bracket/],
  ['{"a"', 4, /ends after a name/],
  ['{"a" 1}', 5, /colon is missing/],
  ['{"a":', 5, /ends where a value/],
  ['{"a":}', 5, /value is missing/],
  ['{"a":1', 6, /last bracket/],
  ['{"a":1,', 7, /where a name should start/],
  ['{"a":1,}', 7, /comma with nothing after it/],
  ['{"a":1 "b":2}', 7, /comma or a closing bracket/],
  ["{a:1}", 1, /name in double quotes/],
  ["{'a':1}", 1, /name in double quotes/],
  ["{1:1}", 1, /name in double quotes/],
  ['{"a":1}x', 7, /after the end/],
  ["{}{}", 2, /after the end/],
  ['{"a":"b', 7, /ends inside a string/],
  ['{"a":"\\', 7, /ends inside an escape/],
  ['{"a":"\\u00', 10, /ends inside an escape/],
  ['{"a":"\\x"}', 6, /no known escape/],
  ['{"a":"\\u00zz"}', 6, /four hexadecimal digits/],
  ['{"a":"\n"}', 6, /U\+000A/],
  ['{"a":"\u0000"}', 6, /U\+0000/],
  ['{"a":01}', 5, /starts with 0/],
  ['{"a":1.}', 5, /no JSON number/],
  ['{"a":-', 6, /ends inside a number/],
  ['{"a":1.5e', 9, /ends inside a number/],
  ['{"a":+1}', 5, /no JSON value starts/],
  ['{"a":.5}', 5, /no JSON value starts/],
  ['{"a":NaN}', 5, /“NaN” is no JSON value/],
  ['{"a":undefined}', 5, /“undefined”/],
  ['{"a":True}', 5, /“True”/],
  ['{"a":tru', 8, /ends inside “true”/],
  ["{\"a\":'b'}", 5, /single quotes/],
  ['{"a":/* */1}', 5, /comments/],
  ["\ufeff{}", 0, /no JSON value starts/],
  ['{"é":"日本", x', 16, /name in double quotes/],
];

/** Texts that JSON.parse reads. */
const WHOLE = [
  ...["{}", "[]", "0", "-0", "1e5", "1E+5", "-1.5e-7", "true", "null", '""'],
  ...['"\\u0041\\n\\/"', ' { "a" : [ 1 , { } ] } ', "[[[]]]", '{"":""}'],
  ...['{"a":1e999}', '{"a":"\u2028"}', '"👩‍💻"', "[1,2,3]\n"],
];

describe("scanning JSON", () => {
  it.each(BROKEN)("%j breaks at byte %i", (json, at, reason) => {
    const { fault } = scan(json);
    expect(fault?.at).toBe(at);
    expect(fault?.reason).toMatch(reason);
    expect(() => JSON.parse(json)).toThrow();
  });

  it.each(WHOLE)("%j is whole", (json) => {
    expect(scan(json).fault).toBeNull();
    expect(() => JSON.parse(json)).not.toThrow();
  });

  it("agrees with JSON.parse on every beginning and every changed byte", () => {
    const json = '{"a":[1,-2.5e3,"x\\u00e9\\"",{"b":null}],"c":true}';
    const variants = Array.from(json).flatMap((_, at) => [
      json.slice(0, at),
      ...[" ", "x", '"', "}", ",", "1", "\\"].map(
        (put) => json.slice(0, at) + put + json.slice(at + 1),
      ),
    ]);
    for (const variant of variants) {
      expect([variant, scan(variant).fault === null]).toEqual([
        ...[variant, parses(variant)],
      ]);
    }
  });

  it("names the member in which the text breaks", () => {
    expect(scan('{"a":1,"role":"adm').brokenMember).toBe("role");
    expect(scan('{"a":1,"rol').brokenMember).toBeNull();
  });

  it("finds names that an object holds twice, also inside", () => {
    expect(scan('{"a":1,"b":{"c":1,"c":2},"a":3}').duplicates).toEqual([
      ...["c", "a"],
    ]);
    expect(scan('{"a":{"x":1},"b":{"x":1}}').duplicates).toEqual([]);
    expect(scan('{"a":1,"\\u0061":2}').duplicates).toEqual(["a"]);
  });

  it("tells the kind and the depth", () => {
    const told = ["{}", "[]", '"a"', "", "[[{}]]"].map((json) => {
      const { kind, depth } = scan(json);
      return [kind, depth];
    });
    expect(told).toEqual([
      ["object", 1],
      ["array", 1],
      ["scalar", 0],
      [null, 0],
      ["array", 3],
    ]);
  });

  it("reads a hundred thousand levels", () => {
    const open = '{"a":'.repeat(100_000);
    expect(scan(`${open}1${"}".repeat(100_000)}`)).toMatchObject({
      fault: null,
      depth: 100_000,
    });
    expect(scan(open).fault?.at).toBe(500_000);
  });
});

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
