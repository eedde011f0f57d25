import {
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  type JWK,
} from "jose";
import { describe, expect, it } from "vitest";
import { ALGORITHMS, type Algorithm } from "./algorithms";
import { generateKey, importKey } from "./signing-keys";

/** Keys and signatures that RFCs print. */
const VECTORS: [string, Algorithm, JWK, string][] = [
  [
    "RFC 7515 A.1",
    "HS256",
    {
      kty: "oct",
      k: "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
    },
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  ],
  [
    "RFC 8037 A.4",
    "EdDSA",
    {
      kty: "OKP",
      crv: "Ed25519",
      d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    },
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
  ],
];

describe.each(VECTORS)("%s", (_, algorithm, privateJwk, printed) => {
  it("verifies what is printed", async () => {
    const key = await importKey({ kid: "rfc", algorithm, privateJwk });
    await expect(compactVerify(printed, key.verify)).resolves.toBeDefined();
  });

  it("refuses it with one bit of the payload changed", async () => {
    const key = await importKey({ kid: "rfc", algorithm, privateJwk });
    const [header, payload = "", signature] = printed.split(".");
    const bytes = Buffer.from(payload, "base64url");
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const changed = [header, bytes.toString("base64url"), signature].join(".");
    await expect(compactVerify(changed, key.verify)).rejects.toThrow();
  });
});

it("signs as RFC 8037 A.4 does, byte for byte", async () => {
  const [, , privateJwk = { kty: "OKP" }, printed = ""] = VECTORS[1] ?? [];
  const key = await importKey({ kid: "rfc", algorithm: "EdDSA", privateJwk });
  const content = new TextEncoder().encode("Example of Ed25519 signing");
  const signing = new CompactSign(content).setProtectedHeader({ alg: "EdDSA" });
  expect(await signing.sign(key.sign)).toBe(printed);
});

describe.each(ALGORITHMS)("a new key for %s", (algorithm) => {
  it("is like no other, and has the length that is asked for", async () => {
    const one = await generateKey(algorithm);
    const other = await generateKey(algorithm);
    expect(one.kid).toMatch(/^[\w-]{8}$/);
    expect(one.kid).not.toBe(other.kid);
    expect(one.privateJwk).not.toEqual(other.privateJwk);
    const { k, n, x } = one.privateJwk;
    const bytes = Buffer.from(k ?? n ?? x ?? "", "base64url");
    expect(bytes).toHaveLength(algorithm === "RS256" ? 256 : 32);
  });

  it("signs with one part and verifies with another", async () => {
    const key = await importKey(await generateKey(algorithm));
    const signing = new CompactSign(new TextEncoder().encode("words"));
    const jws = await signing
      .setProtectedHeader({ alg: algorithm })
      .sign(key.sign);
    await expect(compactVerify(jws, key.verify)).resolves.toBeDefined();
    // A shared secret does both: that is what HS256 means.
    const isShared = algorithm === "HS256";
    expect(key.verify.usages.includes("sign")).toBe(isShared);
    expect(key.verify.type).toBe(isShared ? "secret" : "public");
    expect(key.sign.extractable).toBe(false);
  });
});

it("the verifying part never holds a private member", async () => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  const key = await importKey({ kid: "k", algorithm: "ES256", privateJwk });
  const { d, ...publicJwk } = privateJwk;
  expect(d).toBeDefined();
  expect(await exportJWK(key.verify)).toEqual(publicJwk);
});
