import { compactVerify, decodeJwt, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { ALGORITHMS, type Algorithm } from "./algorithms";
import { generateKey, importKey } from "./signing-keys";

/** The token that the article prints under "Size issues", in one line. */
const PRINTED =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjEyMywicm9sZSI6ImFkbWlu" +
  "IiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The sample of jwt.io, whose signature the article borrowed. */
const SAMPLE =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6" +
  "IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ." +
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

const SECRET = new TextEncoder().encode("your-256-bit-secret");
const PAYLOAD = { userId: 123, role: "admin", iat: 1_516_239_022 };

describe("the token that the article prints", () => {
  it("has 143 bytes, not about 800: 36 + 62 + 43 and two dots", () => {
    expect(Buffer.byteLength(PRINTED)).toBe(143);
    expect(PRINTED.split(".").map((part) => part.length)).toEqual([36, 62, 43]);
  });

  it("can be read by anyone, and says 46 bytes of JSON", () => {
    expect(decodeJwt(PRINTED)).toEqual(PAYLOAD);
    const [, payload = ""] = PRINTED.split(".");
    expect(Buffer.from(payload, "base64url")).toHaveLength(46);
  });

  it("carries the signature of another token, so it cannot be verified", async () => {
    expect(PRINTED.split(".")[2]).toBe(SAMPLE.split(".")[2]);
    await expect(compactVerify(SAMPLE, SECRET)).resolves.toBeDefined();
    await expect(compactVerify(PRINTED, SECRET)).rejects.toThrow(
      "signature verification failed",
    );
  });
});

describe("the same payload, signed by us", () => {
  const SIZES: Record<Algorithm, number> = {
    HS256: 143,
    ES256: 186,
    EdDSA: 186,
    RS256: 442,
  };

  it.each(ALGORITHMS)("%s: has the size the pages name", async (alg) => {
    const { sign } = await importKey(await generateKey(alg));
    const token = await new SignJWT(PAYLOAD)
      .setProtectedHeader({ alg, typ: "JWT" })
      .sign(sign);
    expect(Buffer.byteLength(token)).toBe(SIZES[alg]);
  });
});
