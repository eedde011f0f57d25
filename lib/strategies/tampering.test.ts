import { decodeJwt, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { realmKeys } from "@/lib/redis/keys";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { toBase64url } from "@/lib/tokens/base64url";
import { catalog } from "./catalog";
import { testLab, testRealm } from "./fixtures";
import { jwtDenylist } from "./jwt-denylist";
import { jwtStateless } from "./jwt-stateless";
import { sealedCookie } from "./sealed-cookie";

const lab = await testLab();
const tokens = catalog.filter(({ algorithms }) => algorithms.length > 0);

const P256_ORDER = BigInt(
  "0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
);

describe("bytes that were changed", () => {
  it.each(catalog)("$id accepts none of them", async (strategy) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    for (let at = 0; at < credential.length; at += 1) {
      const other = credential[at] === "A" ? "B" : "A";
      const changed =
        credential.slice(0, at) + other + credential.slice(at + 1);
      expect(await realm.verdict(strategy, changed)).not.toBe("accepted");
    }
  });

  it.each(catalog)("$id refuses what is cut or padded", async (strategy) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const odd = [
      "",
      credential.slice(0, -1),
      `${credential}A`,
      `${credential}=`,
      `${credential}==`,
      ` ${credential}`,
      credential.toUpperCase(),
      credential.replaceAll(/[_-]/g, "+"),
      `${credential}.${credential}`,
      "..",
      "a.b.c",
      "\u0000",
      "💥",
      "x".repeat(9_000),
    ];
    for (const each of odd.filter((text) => text !== credential)) {
      expect(await realm.verdict(strategy, each)).not.toBe("accepted");
    }
  });

  it.each(tokens)("$id names the first check that fails", async (strategy) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(strategy);
    const [header = "", payload = "", signature = ""] = credential.split(".");
    const admin = toBase64url(
      JSON.stringify({ ...decodeJwt(credential), sub: "mallory" }),
    );
    const verdict = (...parts: string[]) =>
      realm.verdict(strategy, parts.join("."));
    expect(await verdict(header, admin, signature)).toBe("bad-signature");
    expect(await verdict(header, payload)).toBe("malformed");
    expect(await verdict(header, payload, `${signature}=`)).toBe("malformed");
    expect(await verdict(header, "e30", signature)).toBe("bad-signature");
    expect(await verdict(header, toBase64url("[]"), signature)).toBe(
      "malformed",
    );
  });
});

describe("other spellings of the same bytes", () => {
  it.each(ALGORITHMS)("%s: unused bits must be zero", async (algorithm) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(jwtStateless, { algorithm });
    const twin = otherSpelling(credential);
    // RS256's 256 bytes leave bits unused as well; all four end mid-character.
    expect(Buffer.from(last(twin), "base64url")).toEqual(
      Buffer.from(last(credential), "base64url"),
    );
    expect(await realm.verdict(jwtStateless, twin)).toBe("malformed");
  });

  it("the ES256 twin (r, n−s) verifies, and is denied by its jti", async () => {
    const realm = await testRealm(lab);
    const login = { algorithm: "ES256" } as const;
    const { credential } = await realm.login(jwtDenylist, login);
    const twin = mirrored(credential);
    expect(twin).not.toBe(credential);
    expect(await realm.verdict(jwtDenylist, twin)).toBe("accepted");
    await realm.revoke(jwtDenylist, { target: "user", user: "alice" });
    expect(await realm.verdict(jwtDenylist, credential)).toBe("revoked");
    expect(await realm.verdict(jwtDenylist, twin)).toBe("revoked");
  });

  it.each([3, 4, 6, 7])("part %i of a seal has one spelling", async (at) => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(sealedCookie);
    const parts = credential.replace(/~2$/, "").split("*");
    const part = parts[at] ?? "";
    // Whole groups of four characters leave no bit unused.
    const odd = part.length % 4 === 0 ? `${part}A` : otherSpelling(part);
    const twin = `${parts.with(at, odd).join("*")}~2`;
    expect(await realm.verdict(sealedCookie, credential)).toBe("accepted");
    expect(await realm.verdict(sealedCookie, twin)).toBe("malformed");
  });

  it.each(["", "~", "~1", "~02", "~2~2", "~2 ", "~2x"])(
    "a seal ending in %j is malformed",
    async (mark) => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(sealedCookie);
      const remarked = credential.replace(/~2$/, mark);
      expect(await realm.verdict(sealedCookie, remarked)).toBe("malformed");
    },
  );
});

describe("algorithms", () => {
  it.each(tokens)("$id takes each of the four", async (strategy) => {
    const realm = await testRealm(lab);
    for (const algorithm of ALGORITHMS) {
      const { credential } = await realm.login(strategy, { algorithm });
      expect(await realm.verdict(strategy, credential)).toBe("accepted");
    }
  });

  it.each(["none", "NONE", "nOnE", "HS512", "PS256", "", 7, null, ["HS256"]])(
    "alg %j is wrong, whatever the signature",
    async (alg) => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(jwtStateless);
      const [, payload, signature] = credential.split(".");
      const header = toBase64url(JSON.stringify({ alg, typ: "at+jwt" }));
      const signed = `${header}.${payload}.${signature}`;
      const bare = `${header}.${payload}.`;
      expect(await realm.verdict(jwtStateless, signed)).toBe("wrong-algorithm");
      expect(await realm.verdict(jwtStateless, bare)).toBe("wrong-algorithm");
    },
  );

  it("the RSA public key is no HMAC secret", async () => {
    const realm = await testRealm(lab);
    const login = { algorithm: "RS256" } as const;
    const { credential } = await realm.login(jwtStateless, login);
    const { kid, publicPem } = await rsaKeyOf(realm.id);
    const forged = await new SignJWT(decodeJwt(credential))
      .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid })
      .sign(new TextEncoder().encode(publicPem));
    expect(await realm.verdict(jwtStateless, forged)).toBe("wrong-algorithm");
  });

  it("a key that is not the realm's is unknown", async () => {
    const realm = await testRealm(lab);
    const { credential } = await realm.login(jwtStateless);
    const { privateKey } = await generateKeyPair("ES256");
    const forged = await new SignJWT(decodeJwt(credential))
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "AAAAAAAA" })
      .sign(privateKey);
    expect(await realm.verdict(jwtStateless, forged)).toBe("unknown-key");
  });
});

function last(token: string): string {
  return token.split(".").at(-1) ?? "";
}

/** The same signature bytes with a bit set that no byte uses. */
function otherSpelling(token: string): string {
  const alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const value = alphabet.indexOf(token.at(-1) ?? "");
  return token.slice(0, -1) + alphabet[value ^ 1];
}

/** ECDSA accepts (r, n−s) wherever it accepts (r, s). */
function mirrored(token: string): string {
  const [header, payload, signature = ""] = token.split(".");
  const bytes = Buffer.from(signature, "base64url");
  const s = BigInt(`0x${bytes.subarray(32).toString("hex")}`);
  const twin = (P256_ORDER - s).toString(16).padStart(64, "0");
  const mirroredBytes = Buffer.concat([
    bytes.subarray(0, 32),
    Buffer.from(twin, "hex"),
  ]);
  return [header, payload, mirroredBytes.toString("base64url")].join(".");
}

async function rsaKeyOf(realmId: string) {
  const { signingKeys } = await lab.realms.get(realmId);
  const { kid, verify } = await signingKeys.current("RS256");
  const stored = await lab.redis.hget(realmKeys(realmId).signingKeys, "RS256");
  expect(stored).toContain(kid);
  return { kid, publicPem: await exportSPKI(verify) };
}
