import { describe, expect, it } from "vitest";
import { ARTICLE_TOKEN } from "./examples";
import { encode, HEADER, PAYLOAD, SIGNATURE, TOKEN, tokenOf } from "./fixtures";
import { readToken } from "./read-token";
import type { Kind } from "./reading";

const H = HEADER;
const P = PAYLOAD;
const S = SIGNATURE;

/** A text without faults, what it is, and a word of its title. */
const WHOLE: [text: string, kind: Kind, title: RegExp][] = [
  [ARTICLE_TOKEN, "jws", /signed token \(JWS\), HS256/],
  [
    tokenOf({ sub: "a" }, { alg: "ES256", typ: "at+jwt" }, "A".repeat(86)),
    "jws",
    /access token \(JWS\), ES256/,
  ],
  [tokenOf({}, { alg: "HS256", typ: "dpop+jwt" }), "jws", /DPoP/],
  [tokenOf({}, { alg: "none" }, ""), "unsecured", /without a signature/],
  [tokenOf({}, { alg: "HS256" }, ""), "unsecured", /without a signature/],
  [`${H}..${S}`, "jws", /without its payload/],
  [
    `${encode({ alg: "HS256", b64: false, crit: ["b64"] })}.$02.${S}`,
    "jws",
    /JWS/,
  ],
  [
    `${encode({ alg: "dir", enc: "A256GCM" })}..AAAA.AAAA.AAAA`,
    "jwe",
    /JWE\), dir, A256GCM/,
  ],
  [
    JSON.stringify({ payload: P, protected: H, signature: S }),
    "jws",
    /flattened JSON/,
  ],
  [
    JSON.stringify({
      payload: P,
      signatures: [{ protected: H, signature: S }, { header: { alg: "none" } }],
    }),
    "jws",
    /general JSON/,
  ],
  [
    JSON.stringify({
      protected: encode({ enc: "A128GCM" }),
      recipients: [],
      ciphertext: "AAAA",
      iv: "AAAA",
      tag: "AAAA",
    }),
    "jwe",
    /JSON form/,
  ],
  ["Fe26.2*1*aa*bb*cc*1893456000000*dd*ee~2", "seal", /sealed cookie/],
  ["Fe26.2*1*aa", "other", /broken iron seal/],
  ["Fe26.1*1", "other", /version Fe26\.1/],
  [
    "s:Vw2jTJ7XbJzv3fX0lPq1Zb0u2TqQJx7a.4nT6cQ2xkzM0n3VqF5kqQ0mTqWkqk1a0X9mXh0mJ5sU",
    "session-id",
    /express-session/,
  ],
  ["5f0c1f6e-6d0c-4a3b-9a37-2f1a0b7c9d10", "session-id", /opaque id/],
  ["pX3vN0q7Kc2fRz1mTe9sWb6uYh4aLd8o5gJiQxVnEkM", "session-id", /opaque id/],
  ["abc123", "session-id", /opaque id/],
  [
    "-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----",
    "key",
    /key, not a token: PUBLIC KEY/,
  ],
  ['{"kty":"oct","k":"AAAA"}', "key", /JWK/],
  ['{"keys":[]}', "key", /JWK Set/],
  ['{"sub":"alice"}', "claims", /not a token yet/],
  [H, "claims", /header alone/],
  [P, "claims", /One part/],
  ["v4.local.AAAA", "other", /PASETO/],
  [`ghp_${"a".repeat(36)}`, "other", /GitHub/],
  [`${encode({ user: 1 })}.ZxYzAQ.${S.slice(0, 27)}`, "other", /Flask/],
  ["PD94bWwgdmVyc2lvbj0iMS4wIj8+", "other", /SAML/],
  ["hello, world", "other", /No token/],
  ["", "empty", /Nothing/],
  [" \n\t\u200b", "empty", /Nothing/],
];

describe("a text that is whole", () => {
  it.each(WHOLE)("%j", (text, kind, title) => {
    const reading = readToken(text);
    expect(reading.faults).toEqual([]);
    expect(reading.title).toMatch(title);
    expect(reading.kind).toBe(kind);
    expect(reading.explanation).not.toBe("");
  });
});

describe("what can still be read", () => {
  it("gives the claims before the break", () => {
    const text = '{"sub":"alice","iat":5,"role":"adm';
    const { payload } = readToken(`${H}.${encode(text)}.${S}`);
    expect(payload?.members.map(({ name }) => name)).toEqual(["sub", "iat"]);
    expect({ ...payload?.values }).toEqual({ sub: "alice", iat: 5 });
    expect(payload?.brokenMember).toBe("role");
  });

  it("gives the claims before a foreign character", () => {
    const encoded = encode({ sub: "alice", role: "admin", x: "y" });
    const text = `${encoded.slice(0, 30)}*${encoded.slice(31)}`;
    const { payload } = readToken(`${H}.${text}.${S}`);
    expect(payload?.members.map(({ name }) => name)).toEqual(["sub"]);
  });

  it("reads past foreign characters that were only put in between", () => {
    const { payload, faults } = readToken(
      `${H}.${P.slice(0, 9)}*${P.slice(9)}.${S}`,
    );
    expect(payload?.whole).toBe(true);
    expect(faults).toHaveLength(1);
  });

  it("gives a claim named __proto__ like any other, and inherits none", () => {
    const { payload } = readToken(
      `${H}.${encode('{"__proto__":{"admin":true},"a":1}')}.${S}`,
    );
    expect(Object.keys(payload?.values ?? {})).toEqual(["__proto__", "a"]);
    expect(payload?.values.admin).toBeUndefined();
    expect(payload?.values.toString).toBeUndefined();
  });

  it("reads the token inside a token", () => {
    const outer = `${encode({ alg: "HS256", cty: "JWT" })}.${encode(TOKEN)}.${S}`;
    const { nested, faults } = readToken(outer);
    expect(nested?.token).toBe(TOKEN);
    expect(faults).toEqual([]);
  });

  it("counts a million parts without keeping them", () => {
    const { parts, explanation } = readToken(".".repeat(1_000_000));
    expect(parts.length).toBeLessThan(10);
    expect(explanation).not.toBe("");
  });
});
