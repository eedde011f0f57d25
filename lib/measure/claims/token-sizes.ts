import { randomBytes, randomUUID } from "node:crypto";
import { sealData } from "iron-session";
import { EncryptJWT, SignJWT } from "jose";
import { z } from "zod";
import { ALGORITHMS, type Algorithm } from "@/lib/tokens/algorithms";
import { generateKey, importKey } from "@/lib/tokens/signing-keys";
import { bytes, plain } from "../cells";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";

/** What the article's printed token says: 46 bytes of JSON. */
const ARTICLE = { userId: 123, role: "admin", iat: 1_516_239_022 };

/** Nine claims as an authorization server would write them: 283 bytes. */
const NINE = {
  iss: "https://auth.example.com/",
  sub: "7b1c7f0e-9f0a-4a51-8c0d-2f6f0f6f3a10",
  aud: "https://api.example.com",
  iat: 1_516_239_022,
  nbf: 1_516_239_022,
  exp: 1_516_242_622,
  jti: "2b0f8f6e-6a0c-4a3e-9a53-0d3b1a7d5e21",
  sid: "c1a7b2d6-5b7d-4f0e-8f63-6d1f5c1e2a90",
  scope: "openid email orders",
};

/** Signs one payload with every algorithm, encrypts and seals it, and counts. */
export const tokenSizes = measurement(z.strictObject({}), async () => {
  const keys = await Promise.all(
    ALGORITHMS.map(async (algorithm) =>
      importKey(await generateKey(algorithm)),
    ),
  );
  const sign = async (payload: object, algorithm: Algorithm) => {
    const key = keys[ALGORITHMS.indexOf(algorithm)];
    if (key === undefined) throw new Error(algorithm);
    const token = new SignJWT({ ...payload });
    const header = { alg: algorithm, typ: "JWT" };
    return (await token.setProtectedHeader(header).sign(key.sign)).length;
  };
  const minimal = await jsonOf<{ token: string }>(
    "as-printed/minimal-token.mjs",
  );
  const encrypted = await encrypt(ARTICLE);
  const encryptedNine = await encrypt(NINE);
  const rows = await Promise.all(
    ALGORITHMS.map(async (algorithm) => ({
      algorithm,
      article: await sign(ARTICLE, algorithm),
      nine: await sign(NINE, algorithm),
    })),
  );
  const of = (algorithm: Algorithm) =>
    rows.find((row) => row.algorithm === algorithm) ?? { article: 0, nine: 0 };
  const payloadFor800Bytes = await payloadFor(800, (payload) =>
    sign(payload, "HS256"),
  );
  return {
    figures: {
      hs256Bytes: of("HS256").article,
      es256Bytes: of("ES256").article,
      rs256Bytes: of("RS256").article,
      jweBytes: encrypted,
      nineClaimsHs256Bytes: of("HS256").nine,
      nineClaimsRs256Bytes: of("RS256").nine,
      minimalBytes: minimal.token.length,
      payloadFor800Bytes,
    },
    tables: [
      {
        caption: "The same claims, signed, encrypted and sealed",
        columns: [
          "by",
          `the article’s ${jsonBytes(ARTICLE)} B`,
          `nine claims, ${jsonBytes(NINE)} B`,
        ],
        rows: [
          ...rows.map(({ algorithm, article, nine }) => ({
            label: `JWS, ${algorithm}`,
            cells: [bytes(article), bytes(nine)],
          })),
          {
            label: "JWE, dir, A256GCM",
            note: "encrypted, and no larger",
            cells: [bytes(encrypted), bytes(encryptedNine)],
          },
          {
            label: "iron-session seal",
            cells: [bytes(await seal(ARTICLE)), bytes(await seal(NINE))],
          },
        ],
      },
      {
        caption: "What fills 800 bytes",
        columns: ["", "payload JSON"],
        rows: [{ label: "HS256", cells: [plain(`${payloadFor800Bytes} B`)] }],
      },
    ],
  };
});

function jsonBytes(payload: object): number {
  return Buffer.byteLength(JSON.stringify(payload));
}

function encrypt(payload: object): Promise<number> {
  return new EncryptJWT({ ...payload })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(randomBytes(32))
    .then((token) => token.length);
}

async function seal(payload: object): Promise<number> {
  return (await sealData(payload, { password: randomUUID() })).length;
}

/** The smallest JSON, in bytes, whose token has at least so many. */
async function payloadFor(
  tokenBytes: number,
  sign: (payload: object) => Promise<number>,
): Promise<number> {
  const payloadOf = (filling: number) => ({ filling: "x".repeat(filling) });
  let low = 0;
  let high = tokenBytes;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await sign(payloadOf(middle))) >= tokenBytes) high = middle;
    else low = middle + 1;
  }
  return jsonBytes(payloadOf(low));
}
