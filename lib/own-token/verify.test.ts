import { createPublicKey, generateKeyPairSync } from "node:crypto";
import * as jose from "jose";
import { describe, expect, test } from "vitest";
import { ARTICLE_TOKEN, SAMPLE_TOKEN } from "./examples";
import { readToken } from "./read-token";
import { verifyToken } from "./verify";

const SECRET =
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

function check(token: string, key: string, encoding = "text" as const) {
  return verifyToken(jose, readToken(token), key, encoding);
}

async function sign(
  alg: string,
  key: jose.CryptoKey | Uint8Array,
  kid?: string,
) {
  const header = { alg, ...(kid === undefined ? {} : { kid }) };
  return new jose.SignJWT({ sub: "alice" })
    .setProtectedHeader(header)
    .sign(key);
}

describe.each(["HS256", "HS384", "HS512"])("%s", (alg) => {
  test("holds with its secret and with no other", async () => {
    const token = await sign(alg, new TextEncoder().encode(SECRET));
    expect((await check(token, SECRET)).tone).toBe("alive");
    expect((await check(token, "another")).tone).toBe("dead");
  });
});

describe.each([
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
])("%s", (alg) => {
  test("holds with PEM, JWK, JWK Set and private key", async () => {
    const pair = await jose.generateKeyPair(alg, { extractable: true });
    const token = await sign(alg, pair.privateKey, "k1");
    const jwk = { ...(await jose.exportJWK(pair.publicKey)), kid: "k1" };
    const other = await jose.generateKeyPair(alg, { extractable: true });
    const wrong = await jose.exportJWK(other.publicKey);
    const forms = [
      await jose.exportSPKI(pair.publicKey),
      await jose.exportPKCS8(pair.privateKey),
      JSON.stringify(jwk),
      JSON.stringify({ keys: [{ ...wrong, kid: "k0" }, jwk] }),
    ];
    for (const form of forms) {
      expect(await check(token, form)).toMatchObject({ tone: "alive" });
    }
    expect((await check(token, JSON.stringify(wrong))).tone).toBe("dead");
    const set = JSON.stringify({
      keys: [
        { ...wrong, kid: "x" },
        { ...wrong, kid: "y" },
      ],
    });
    expect((await check(token, set)).details[0]).toContain("x, y");
  });
});

test("older forms of PEM are read, too", async () => {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pkcs1 = pair.privateKey.export({ format: "pem", type: "pkcs1" });
  const key = await jose.importPKCS8(
    String(pair.privateKey.export({ format: "pem", type: "pkcs8" })),
    "RS256",
  );
  const token = await sign("RS256", key);
  expect((await check(token, String(pkcs1))).tone).toBe("alive");
  const publicPkcs1 = createPublicKey(pair.privateKey).export({
    format: "pem",
    type: "pkcs1",
  });
  expect((await check(token, String(publicPkcs1))).tone).toBe("alive");
});

test("a secret in another encoding is found out", async () => {
  const bytes = new TextEncoder().encode("a secret of some length, in bytes!");
  const token = await sign("HS256", bytes);
  const base64 = Buffer.from(bytes).toString("base64");
  const told = await check(token, base64);
  expect(told.tone).toBe("dead");
  expect(told.details[0]).toContain("read as base64");
  const spaced = await check(token, "a secret of some length, in bytes!\n");
  expect(spaced.details[0]).toContain("white space");
});

test("a short secret is taken, and said to be short", async () => {
  const token = await sign("HS256", new TextEncoder().encode("secret"));
  const told = await check(token, "secret");
  expect(told.tone).toBe("alive");
  expect(told.details.join(" ")).toContain("asks for 32");
});

test("the article's signature is recognised as the sample's", async () => {
  const secret = "your-256-bit-secret";
  expect((await check(SAMPLE_TOKEN, secret)).tone).toBe("alive");
  const told = await check(ARTICLE_TOKEN, secret);
  expect(told.tone).toBe("dead");
  expect(told.details[0]).toContain("belongs to the sample token of jwt.io");
});

test("a public key is no HMAC secret", async () => {
  const { publicKey } = await jose.generateKeyPair("RS256", {
    extractable: true,
  });
  const token = await sign("HS256", new TextEncoder().encode(SECRET));
  const told = await check(token, await jose.exportSPKI(publicKey));
  expect(told.title).toBe("The key does not fit");
  expect(told.details[0]).toContain("RFC 8725");
});

describe("a JWE", () => {
  test.each(["RSA-OAEP-256", "ECDH-ES", "ECDH-ES+A256KW"])(
    "of %s opens",
    async (alg) => {
      const pair = await jose.generateKeyPair(alg, { extractable: true });
      const token = await new jose.CompactEncrypt(
        new TextEncoder().encode("inside"),
      )
        .setProtectedHeader({ alg, enc: "A256GCM" })
        .encrypt(pair.publicKey);
      const told = await check(token, await jose.exportPKCS8(pair.privateKey));
      expect(told).toMatchObject({ tone: "alive", plaintext: "inside" });
      const other = await jose.generateKeyPair(alg, { extractable: true });
      const wrong = await check(
        token,
        await jose.exportPKCS8(other.privateKey),
      );
      expect(wrong.tone).toBe("dead");
    },
  );

  test.each(["dir", "A256KW", "A256GCMKW"])(
    "of %s opens with 32 bytes",
    async (alg) => {
      const token = await new jose.CompactEncrypt(
        new TextEncoder().encode("inside"),
      )
        .setProtectedHeader({ alg, enc: "A256GCM" })
        .encrypt(new TextEncoder().encode(SECRET.slice(0, 32)));
      const told = await check(token, SECRET.slice(0, 32));
      expect(told).toMatchObject({ tone: "alive", plaintext: "inside" });
    },
  );

  test("that asks for a million rounds is not obeyed", async () => {
    const header = {
      alg: "PBES2-HS256+A128KW",
      enc: "A128GCM",
      p2c: 1_000_000,
      p2s: "c2FsdA",
    };
    const encoded = Buffer.from(JSON.stringify(header)).toString("base64url");
    const told = await check(`${encoded}.AAAA.AAAA.AAAA.AAAA`, "password");
    expect(told.details[0]).toContain("1,000,000 rounds");
  });
});

describe("what cannot be a key says why", () => {
  test.each([
    ["", "no key yet"],
    ["{", "breaks"],
    ['{"keys":[]}', "holds no key"],
    ['{"x":1}', "no kty"],
    ["-----BEGIN PUBLIC KEY-----\nAAAA", "no end line"],
    ["-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----", "not base64"],
    ['{"keys":[null]}', "holds no key"],
    ['{"kty":"RSA"}', "cannot use it"],
  ])("%s", async (key, words) => {
    const { privateKey } = await jose.generateKeyPair("RS256");
    const token = await sign("RS256", privateKey);
    const told = await check(token, key);
    expect(told.details.join(" ")).toContain(words);
  });
});

test("what the library refuses is not called a mismatch", async () => {
  const bytes = new TextEncoder().encode(SECRET);
  const header = { alg: "HS256", crit: ["unheard-of"], "unheard-of": 1 };
  const token = await new jose.CompactSign(new TextEncoder().encode("{}"))
    .setProtectedHeader(header)
    .sign(bytes, { crit: { "unheard-of": true } });
  const told = await check(token, SECRET);
  expect(told.tone).toBe("neutral");
  expect(told.details[0]).toContain("refuses");
});

test("a short secret in a JWK is said to be short, too", async () => {
  const token = await sign("HS256", new TextEncoder().encode("abc"));
  const told = await check(token, '{"kty":"oct","k":"YWJj"}');
  expect(told.tone).toBe("alive");
  expect(told.details.join(" ")).toContain("has 3 bytes");
});

test("an unsecured token proves nothing, with any key", async () => {
  const header = Buffer.from('{"alg":"none"}').toString("base64url");
  const told = await check(`${header}.e30.`, SECRET);
  expect(told.title).toBe("There is no signature");
});
