import { describe, expect, it } from "vitest";
import { isCanonicalBase64url, toBase64url } from "./base64url";
import { randomId, sameDigest, sha256 } from "./digest";
import { mintRefreshToken, readRefreshToken } from "./refresh-token";

describe("base64url", () => {
  // RFC 4648 § 10, in the alphabet of § 5 and without padding.
  it.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
    ["Ä", "w4Q"],
  ])("of %j is %j, and that is its one spelling", (text, spelling) => {
    expect(toBase64url(text)).toBe(spelling);
    expect(isCanonicalBase64url(spelling)).toBe(true);
  });

  it("uses - and _ where base64 has + and /", () => {
    expect(toBase64url(new Uint8Array([0xfb, 0xff]))).toBe("-_8");
  });

  it.each([
    ["padding", "Zg=="],
    ["the other alphabet", "+/8"],
    ["an unused bit", "Zh"],
    ["two unused bits", "Zm9"],
    ["a lone character", "Z"],
    ["a space", "Zm9v Yg"],
    ["a line end", "Zm9v\n"],
    ["a foreign letter", "Zm9ö"],
    ["a NUL", "Zm9v\0"],
  ])("is not canonical with %s", (_, text) => {
    expect(isCanonicalBase64url(text)).toBe(false);
  });

  it("is canonical for whatever bytes we make", () => {
    for (let size = 0; size < 50; size += 1) {
      expect(isCanonicalBase64url(randomId(size))).toBe(true);
    }
  });
});

describe("digests", () => {
  it("are SHA-256 (FIPS 180-4, the digest of abc)", () => {
    const hex = Buffer.from(sha256("abc"), "base64url").toString("hex");
    expect(hex).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("are the same only if all of it is", () => {
    const digest = sha256("one");
    expect(sameDigest(digest, sha256("one"))).toBe(true);
    for (const other of [sha256("two"), "", digest.slice(1), `${digest}A`]) {
      expect(sameDigest(digest, other)).toBe(false);
    }
    // As long in characters, longer in bytes: must not throw.
    expect(sameDigest("aé", "aab")).toBe(false);
    expect(sameDigest("ab", "é")).toBe(false);
  });

  it("of random ids never meet, and have the bytes asked for", () => {
    const ids = Array.from({ length: 1_000 }, () => randomId(16));
    expect(new Set(ids).size).toBe(1_000);
    expect(Buffer.from(ids[0] ?? "", "base64url")).toHaveLength(16);
  });
});

describe("a refresh token", () => {
  const secret = randomId(32);
  const familyId = randomId(16);

  it.each([0, 1, 9, 10, 999_999_999])("tells its place: %i", (generation) => {
    const text = mintRefreshToken(secret, { familyId, generation });
    expect(readRefreshToken(secret, text)).toEqual({
      ok: true,
      familyId,
      generation,
    });
  });

  it("is the same each time, so that none has to be stored", () => {
    const place = { familyId, generation: 3 };
    expect(mintRefreshToken(secret, place)).toBe(
      mintRefreshToken(secret, place),
    );
  });

  it("is refused when another realm's secret made it", () => {
    const place = { familyId, generation: 3 };
    const text = mintRefreshToken(randomId(32), place);
    expect(readRefreshToken(secret, text)).toMatchObject({
      refusal: "bad-signature",
    });
  });

  it.each([
    ["", "nothing"],
    ["..", "dots"],
    [`${familyId}.01.`, "a leading zero"],
    [`${familyId}.-1.`, "a sign"],
    [`${familyId}.1e3.`, "an exponent"],
    [`${familyId}.1000000000.`, "a place too far"],
    [`${familyId} .1.`, "a space"],
    [`${familyId}A.1.`, "a longer family"],
  ])("%j is malformed: %s", (start) => {
    const text = `${start}${"A".repeat(43)}`;
    for (const each of [start, text, `${text}\n`, `${text}=`]) {
      expect(readRefreshToken(secret, each)).toMatchObject({
        refusal: "malformed",
      });
    }
  });
});
