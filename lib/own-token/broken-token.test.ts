import { describe, expect, it } from "vitest";
import { encode, HEADER, PAYLOAD, SIGNATURE, TOKEN } from "./fixtures";
import { readToken } from "./read-token";
import { type Kind, placeOf } from "./reading";

const H = HEADER;
const P = PAYLOAD;
const S = SIGNATURE;
const ENCRYPTED = encode({ alg: "dir", enc: "A256GCM" });
const PLAIN = encode('{"a":"~~~>>>"}').replaceAll("-", "+");
const ONE = encode('{"a":1}');
const UTF16 = new Uint8Array(Buffer.from('{"é":1}', "utf16le"));

/** A payload, where it breaks, and why. */
type Broken = [payload: string, place: string, reason: RegExp];

const CHARACTERS: Broken[] = [
  ["eyJz*WIiOjF9", "character 5", /“\*” is not one of the 64/],
  [`é${P}`, "character 1", /“é” \(U\+00E9\)/],
  [`${P}\u0000`, "character 41", /null character/],
  [`${P.slice(0, 9)}\u001f${P}`, "character 10", /unseen character \(U\+001F/],
  [`😀${P}`, "character 1", /😀/],
  [`${P.slice(0, 20)}…`, "character 21", /was shortened/],
  [`${P.slice(0, 20)}\ud800`, "character 21", /unseen character \(U\+D800/],
  [PLAIN, "character 12", /“\+” is plain base64; base64url writes “-”/],
  [`${ONE}==`, "character 11", /padding/],
  [`${ONE.slice(0, 4)}=${ONE.slice(4)}`, "character 5", /“=” is not one/],
  [`${ONE.slice(0, -1)}R`, "character 10", /bits set that no byte uses/],
  [P.slice(0, 33), "character 33", /33 characters is one more than a multiple/],
];

const UTF8: Broken[] = [
  [bytes(0x7b, 0x22, 0xff, 0x22), "byte 3", /0xFF is no UTF-8/],
  [bytes(0x7b, 0x22, 0xc3, 0x28, 0x22), "byte 3", /0xC3/],
  [bytes(0x22, 0xed, 0xa0, 0x80, 0x22), "byte 2", /0xED/],
  [bytes(0x22, 0xc0, 0xaf, 0x22), "byte 2", /0xC0/],
  [bytes(0x22, 0xe0, 0x9f, 0xbf, 0x22), "byte 2", /0xE0/],
  [bytes(0x22, 0xf0, 0x8f, 0xbf, 0xbf), "byte 2", /0xF0/],
  [bytes(0x22, 0xf4, 0x90, 0x80, 0x80), "byte 2", /0xF4/],
  [bytes(0x22, 0x61, 0xe2, 0x82), "byte 3", /cut off/],
  [bytes(0xff, 0xfe, 0x7b, 0), "byte 1", /UTF-16/],
  [encode(UTF16), "byte 5", /UTF-16/],
  [encode('\ufeff{"a":1}'), "byte 1", /byte order mark/],
];

const JSON_TEXTS: Broken[] = [
  ['{"sub":"alice","role":"adm', "byte 27", /inside a string .*“role”/],
  ['{"sub":"alice",}', "byte 16", /comma with nothing after/],
  ["{sub:1}", "byte 2", /double quotes/],
  ["{'sub':1}", "byte 2", /double quotes/],
  ['{"exp":NaN}', "byte 8", /“NaN”/],
  ['{"exp":01}', "byte 8", /starts with 0/],
  ['{"a":1}{"b":2}', "byte 8", /after the end/],
  ['{"a":1} x', "byte 9", /after the end/],
  ['{"a":"\n"}', "byte 7", /U\+000A/],
  ["[1,2]", "byte 1", /an array and no object/],
  ['"alice"', "byte 1", /a single value and no object/],
  ["null", "byte 1", /a single value/],
  ["hello", "byte 1", /“hello” is no JSON value/],
  [" ", "byte 2", /ends where a value/],
  ['{"a":1,"a":2}', "", /“a” stands twice/],
  ['{"a":{"b":1,"b":2}}', "", /“b” stands twice/],
];

/** A whole text, what it is, where it breaks first, and why. */
const TEXTS: [text: string, kind: Kind, place: string, reason: RegExp][] = [
  [`e!${H}.${P}.${S}`, "other", "header, character 2", /“!”/],
  [`${H}=.${P}.${S}`, "jws", "header, character 37", /padding/],
  [`${H}.${P}.A…`, "jws", "signature, character 2", /was shortened/],
  [`${H}.${P}.${"A".repeat(41)}`, "jws", "signature, character 41", /multiple/],
  [`${H}.${P}.${"A".repeat(42)}B`, "jws", "signature, character 43", /no byte/],
  [`${H}.${P} ${P}.${S}`, "jws", at("payload", 31, 41), /something follows/],
  [`${json('{"alg":1,"alg":2}')}.${P}.${S}`, "jws", "header", /“alg” stands/],
  [`${json('{"alg":"HS256"')}.${P}.${S}`, "jws", at("header", 15, 19), /last/],
  [`${json("[]")}.${P}.${S}`, "other", at("header", 1, 1), /an array/],
  [`.${P}.${S}`, "other", at("header", 1, 1), /ends where a value/],
  [`${H}.${P}`, "jws", "token", /one dot, so 2 parts; .*cut off/],
  [`${H}.`, "jws", "token", /cut off/],
  [`${H}.${P}.${S}.${S}`, "other", "token", /3 dots, so 4 parts/],
  [`${TOKEN}.${TOKEN}`, "other", "token", /5 dots, so 6 parts/],
  [`${ENCRYPTED}..AA.AA`, "jwe", "token", /4 parts; an encrypted token/],
  [`${ENCRYPTED}.${P}.${S}`, "jws", "header", /three parts, as a signed/],
  [`${H}.${P}.${S}.${S}.${S}`, "jwe", "header", /names no encryption/],
  ["a.b.c", "other", "header, character 1", /one more than a multiple/],
  ["..", "other", at("header", 1, 1), /ends where a value/],
  ["....", "other", at("header", 1, 1), /ends where a value/],
  ["www.example.com", "other", at("header", 1, 1), /no UTF-8/],
];

function at(part: string, byte: number, character: number): string {
  return `${part}, byte ${byte} of its text (character ${character})`;
}

function bytes(...values: number[]): string {
  return encode(new Uint8Array(values));
}

function json(text: string): string {
  return encode(text);
}

function firstFault(text: string) {
  const { faults, kind, explanation } = readToken(text);
  const [first] = faults;
  expect(explanation).not.toBe("");
  return { kind, place: first && placeOf(first), reason: first?.reason };
}

function expectPayload(payload: string, place: string, reason: RegExp) {
  const found = firstFault(`${H}.${payload}.${S}`);
  expect(found.kind).toBe("jws");
  expect(found.reason).toMatch(reason);
  const [words = ""] = (found.place ?? "").split(" of its text");
  expect(words).toBe(place === "" ? "payload" : `payload, ${place}`);
}

describe("a payload that breaks", () => {
  it.each([...CHARACTERS, ...UTF8])("%j", expectPayload);

  it.each(JSON_TEXTS)("%j as JSON", (text, place, reason) => {
    expectPayload(encode(text), place, reason);
  });
});

describe("a token that breaks", () => {
  it.each(TEXTS)("%j", (text, kind, place, reason) => {
    const found = firstFault(text);
    expect(found.place).toBe(place);
    expect(found.reason).toMatch(reason);
    expect(found.kind).toBe(kind);
  });
});
