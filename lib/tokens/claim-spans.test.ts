import { describe, expect, it } from "vitest";
import {
  type ClaimSpan,
  claimSpans,
  encodedSpan,
  structureBytes,
} from "./claim-spans";

const PRINTED = '{"userId":123,"role":"admin","iat":1516239022}';

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEXTS = [
  ...["", "a", "admin", 'quote " and \\ slash', "tab\tline\n", "é", "日本語"],
  ...["👩‍💻", "\u0000", "\u2028", "}{][,:", '{"a":1}', "ends in \\"],
];

function someValue(random: () => number, depth: number): unknown {
  const pick = Math.floor(random() * (depth > 3 ? 5 : 7));
  if (pick === 0) return TEXTS[Math.floor(random() * TEXTS.length)];
  if (pick === 1) return Math.floor(random() * 2e9);
  if (pick === 2) return -random() * 1e-9;
  if (pick === 3) return random() < 0.5;
  if (pick === 4) return null;
  if (pick === 5) {
    return Array.from({ length: random() * 4 }, () =>
      someValue(random, depth + 1),
    );
  }
  return someObject(random, depth + 1);
}

function someObject(random: () => number, depth = 0): object {
  const count = Math.floor(random() * 6);
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${TEXTS[Math.floor(random() * TEXTS.length)]}${at}`,
      someValue(random, depth),
    ]),
  );
}

/** The same JSON with the escapes and spaces that another writer might use. */
function respelled(json: string, random: () => number): string {
  const spaced =
    random() < 0.5 ? json : JSON.stringify(JSON.parse(json), null, 2);
  return random() < 0.5
    ? spaced
    : spaced.replace(/[\u0080-\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).padStart(4, "0");
        return `\\u${code}`;
      });
}

function sliceOf(json: string, { start, end }: { start: number; end: number }) {
  return Buffer.from(json).subarray(start, end).toString();
}

describe("claim spans", () => {
  it("finds the article's three claims and what each costs", () => {
    expect(claimSpans(PRINTED)).toEqual([
      { name: "userId", start: 1, end: 13, sizeBytes: 12 },
      { name: "role", start: 14, end: 28, sizeBytes: 14 },
      { name: "iat", start: 29, end: 45, sizeBytes: 16 },
    ]);
    expect(structureBytes(PRINTED)).toBe(4);
  });

  it.each(Array.from({ length: 200 }, (_, seed) => seed))(
    "object %i: spans are the members, in order, and sum up to the total",
    (seed) => {
      const random = numbersFrom(seed);
      const object = someObject(random);
      const json = respelled(JSON.stringify(object), random);
      const spans = claimSpans(json);

      const read = spans.map(
        (span) => JSON.parse(`{${sliceOf(json, span)}}`) as object,
      );
      expect(Object.assign({}, ...read)).toEqual(object);
      expect(spans.map(({ name }) => name)).toEqual(Object.keys(object));

      const between = [{ end: 0 } as ClaimSpan, ...spans].map(({ end }, at) =>
        sliceOf(json, { start: end, end: spans[at]?.start ?? json.length * 4 }),
      );
      expect(between.join("").replaceAll(/\s/g, "")).toBe(
        `{${",".repeat(Math.max(0, spans.length - 1))}}`,
      );
      const inClaims = spans.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      expect(inClaims + structureBytes(json)).toBe(Buffer.byteLength(json));
    },
  );

  it.each([
    ["unicode counts in bytes", '{"é":"日本"}', [["é", 1, 14]]],
    ["escapes count as written", '{"\\u0061":"\\n"}', [["a", 1, 14]]],
    [
      "white space around a member is not its own",
      ' { "a" : 1 } ',
      [["a", 3, 10]],
    ],
    ["a nested object is one claim", '{"a":{"b":[1,{"c":2}]}}', [["a", 1, 22]]],
    [
      "names may repeat",
      '{"a":1,"a":2}',
      [
        ["a", 1, 6],
        ["a", 7, 12],
      ],
    ],
    ["__proto__ is a name like any", '{"__proto__":1}', [["__proto__", 1, 14]]],
    ["a lone surrogate is counted", '{"a":"\ud800"}', [["a", 1, 10]]],
    ["a break leaves the claims before it", '{"a":1,"b":', [["a", 1, 6]]],
    ["an empty object", "{}", []],
    ["an array has no claims", '[{"a":1}]', []],
    ["a string has no claims", '"a"', []],
    ["nothing has no claims", "", []],
  ] as [string, string, [string, number, number][]][])(
    "%s",
    (_, json, expected) => {
      const found = claimSpans(json);
      expect(found.map(({ name, start, end }) => [name, start, end])).toEqual(
        expected,
      );
    },
  );

  it("is not stopped by depth", () => {
    const json = `{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)},"x":1}`;
    expect(claimSpans(json).map(({ sizeBytes }) => sizeBytes)).toEqual([
      200_007, 5,
    ]);
  });
});

/** The characters whose own six bits overlap the bits of the range. */
function charactersWithBits(startByte: number, endByte: number): number[] {
  return Array.from(
    { length: Math.ceil((endByte * 4) / 3) },
    (_, at) => at,
  ).filter((at) => at * 6 < endByte * 8 && (at + 1) * 6 > startByte * 8);
}

describe("spans in the encoded token", () => {
  it.each(Array.from({ length: 12 }, (_, start) => start))(
    "from byte %i: every character with at least one bit, and no other",
    (start) => {
      for (let end = start + 1; end < start + 12; end += 1) {
        const span = encodedSpan(start, end);
        const characters = charactersWithBits(start, end);
        expect(span.start).toBe(characters[0]);
        expect(span.end).toBe((characters.at(-1) ?? 0) + 1);
      }
    },
  );

  it("covers the whole part for the whole text", () => {
    for (const json of [PRINTED, "{}", '{"a":1}', '{"é":"日本"}']) {
      const encoded = Buffer.from(json).toString("base64url");
      const span = encodedSpan(0, Buffer.byteLength(json));
      expect(span).toEqual({ start: 0, end: encoded.length });
    }
  });

  it("decodes to a text that holds the claim", () => {
    const encoded = Buffer.from(PRINTED).toString("base64url");
    for (const { name, start, end } of claimSpans(PRINTED)) {
      const span = encodedSpan(start, end);
      const aligned = span.start - (span.start % 4);
      const text = Buffer.from(encoded.slice(aligned, span.end), "base64url");
      expect(text.toString()).toContain(`"${name}"`);
    }
  });

  it("is empty for an empty range", () => {
    expect(encodedSpan(6, 6)).toEqual({ start: 8, end: 8 });
  });
});
