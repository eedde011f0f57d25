import { expect, test } from "vitest";
import { checkUp } from "./check-up";
import { ARTICLE_TOKEN, SAMPLE_TOKEN } from "./examples";
import { encode, tokenOf } from "./fixtures";
import { readToken } from "./read-token";

const NOW = 1_800_000_000;

/** As good as a token gets: nothing worse than a note is said of it. */
const GOOD = {
  iss: "https://issuer.example",
  aud: "https://api.example",
  sub: "248289761001",
  iat: NOW - 10,
  exp: NOW + 290,
  jti: "dbe39bf3a3ba4238a513f51d6e1691c4",
};
const HEADER = { alg: "HS256", typ: "at+jwt", kid: "k1" };

const good = (claims: object = {}, header: object = {}) =>
  tokenOf({ ...GOOD, ...claims }, { ...HEADER, ...header });

function without(...names: string[]): string {
  const claims = Object.entries(GOOD).filter(([name]) => !names.includes(name));
  return tokenOf(Object.fromEntries(claims), HEADER);
}

function jwe(header: object): string {
  return `${encode(header)}.AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
}

const ids = (token: string) =>
  checkUp(readToken(token), NOW).map(({ id }) => id);

/** A finding, and a token of which it is said. */
const SAID: [string, string][] = [
  ["alg-none", tokenOf(GOOD, { alg: "none" })],
  ["alg-unknown", good({}, { alg: "XX999" })],
  ["alg-missing", tokenOf(GOOD, { typ: "JWT" })],
  ["alg-public-key", good({}, { alg: "ES256" })],
  ["alg-shared-secret", good()],
  ["alg-shared-by-several", good({ aud: ["a", "b"] })],
  ["header-jku", good({}, { jku: "https://evil.example/keys" })],
  ["header-x5u", good({}, { x5u: "https://evil.example/cert" })],
  ["header-jwk", good({}, { jwk: { kty: "RSA" } })],
  ["header-x5c", good({}, { x5c: ["MII"] })],
  ["header-crit", good({}, { crit: ["x"], x: 1 })],
  ["header-b64", good({}, { b64: false })],
  ["header-kid", good({}, { kid: "../../dev/null" })],
  ["header-kid", good({}, { kid: "x' UNION SELECT 'y" })],
  ["typ-jwt", good({}, { typ: "JWT" })],
  ["typ-explicit", good()],
  ["typ-missing", tokenOf(GOOD, { alg: "HS256" })],
  ["exp-missing", without("exp")],
  ["exp-past", good({ iat: NOW - 900, exp: NOW - 600 })],
  ["exp-milliseconds", good({ exp: NOW * 1000 })],
  ["exp-not-number", good({ exp: "tomorrow" })],
  ["exp-before-iat", good({ iat: NOW + 10, exp: NOW + 5 })],
  ["iat-future", good({ iat: NOW + 9_000, exp: NOW + 9_300 })],
  ["iat-missing", without("iat")],
  ["nbf-future", good({ nbf: NOW + 9_000, exp: NOW + 9_500 })],
  ["lifetime-short", good()],
  ["lifetime-hour", good({ exp: NOW + 7_200 })],
  ["lifetime-day", good({ exp: NOW + 2 * 86_400 })],
  ["lifetime-month", good({ exp: NOW + 40 * 86_400 })],
  ["iss-missing", without("iss")],
  ["aud-missing", without("aud")],
  ["sub-missing", without("sub")],
  ["sub-not-string", good({ sub: 123 })],
  ["personal-data", good({ email: "alice@example.com" })],
  ["card-number", good({ card: "4111 1111 1111 1111" })],
  ["iban", good({ account: "DE89 3704 0044 0532 0130 00" })],
  ["no-personal-data", good()],
  ["authority", good({ role: "admin" })],
  ["authority-scope", good({ scope: "read:orders" })],
  ["no-authority", good()],
  ["revocable-by-jti", good()],
  ["not-revocable", without("jti", "sub", "iat")],
  ["revocable-by-epoch", without("jti")],
  ["secret-in-claims", good({ password: "hunter2" })],
  ["signature-borrowed", ARTICLE_TOKEN],
  ["size-fits", good()],
  ["size-uncompressed", good({ x: "y".repeat(2_300) })],
  ["size-cookie", good({ x: "y".repeat(4_000) })],
  ["size-nginx", good({ x: "y".repeat(7_000) })],
  ["size-node", good({ x: "y".repeat(13_000) })],
  ["jwe-encrypted", jwe({ alg: "dir", enc: "A256GCM" })],
  ["jwe-no-sender", jwe({ alg: "RSA-OAEP-256", enc: "A256GCM" })],
  ["jwe-zip", jwe({ alg: "dir", enc: "A256GCM", zip: "DEF" })],
  ["jwe-alg-unknown", jwe({ alg: "XX", enc: "A256GCM" })],
];

test.each(SAID)("%s is said where it holds", (id, token) => {
  expect(ids(token)).toContain(id);
});

/** What a sound token is spared. */
const FINE = new Set([
  ...["alg-shared-secret", "typ-explicit", "lifetime-short", "size-fits"],
  ...["no-personal-data", "no-authority", "revocable-by-jti"],
]);

test("a sound token is spared every warning", () => {
  const found = checkUp(readToken(good()), NOW);
  const bad = found.filter(({ severity }) =>
    ["danger", "warn"].includes(severity),
  );
  expect(bad).toEqual([]);
  const spared = SAID.map(([id]) => id).filter((id) => !FINE.has(id));
  for (const id of spared) expect(ids(good())).not.toContain(id);
});

test("of a token that breaks off nothing is said to be missing", () => {
  const cut = ARTICLE_TOKEN.slice(0, 72);
  expect(ids(cut).filter((id) => /missing|^no-/.test(id))).toEqual([]);
});

test("the sample with its own signature borrowed nothing", () => {
  expect(ids(SAMPLE_TOKEN)).not.toContain("signature-borrowed");
});

test("every finding has words and a source", () => {
  for (const [, token] of SAID) {
    for (const finding of checkUp(readToken(token), NOW)) {
      expect(finding.title).toMatch(/\w/);
      expect(finding.detail.length).toBeGreaterThan(20);
      expect(finding.source.label).toMatch(/\w/);
    }
  }
});
