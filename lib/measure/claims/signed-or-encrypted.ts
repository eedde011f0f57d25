import { randomBytes } from "node:crypto";
import { EncryptJWT, SignJWT } from "jose";
import { z } from "zod";
import { generateKey, importKey } from "@/lib/tokens/signing-keys";
import { bytes, plain } from "../cells";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";
import { readableClaims } from "../readable-claims";

interface Letter {
  id: "signed" | "es256" | "long-secret" | "encrypted";
  label: string;
  token: string;
  region?: string;
}

const options = z.strictObject({
  only: z.enum(["signed", "es256", "long-secret", "encrypted"]).optional(),
});

/** Signs the article's payload as printed, encrypts the same, reads both. */
export const signedOrEncrypted = measurement(options, async (_, { only }) => {
  const letters = await writeLetters();
  const wanted = only === undefined ? ["signed", "encrypted"] : [only];
  const shown = letters.filter(({ id }) => wanted.includes(id));
  const of = (id: Letter["id"]) =>
    letters.find((letter) => letter.id === id)?.token ?? "";
  return {
    figures: {
      signedReadable: readOf(of("signed")).length,
      encryptedReadable: readOf(of("encrypted")).length,
      signedBytes: of("signed").length,
      encryptedBytes: of("encrypted").length,
      encryptedParts: of("encrypted").split(".").length,
      ...(only ? { chosenReadable: readOf(of(only)).length } : {}),
    },
    tables: [
      {
        caption: "Read by somebody without a key",
        columns: ["", "parts", "size", "claims that can be read"],
        rows: shown.map(({ label, token, region }) => ({
          label,
          region,
          cells: [
            plain(token.split(".").length),
            bytes(token.length),
            plain(readOf(token).join(", ") || "none"),
          ],
        })),
      },
    ],
    texts: shown.map(({ label, token }) => ({ caption: label, text: token })),
  };
});

/** The same claims in four envelopes. */
async function writeLetters(): Promise<Letter[]> {
  const { token: signed } = await jsonOf<{ token: string }>(
    "as-printed/sensitive-payload.mjs",
  );
  const { iat, ...claims } = readableClaims(signed);
  const payload = { ...claims, iat: Number(iat) };
  const { sign } = await importKey(await generateKey("ES256"));
  const es256 = await new SignJWT(payload)
    .setProtectedHeader({ alg: "ES256" })
    .sign(sign);
  const longSecret = await new SignJWT(payload)
    .setProtectedHeader({ alg: "HS512" })
    .sign(randomBytes(64));
  const encrypted = await new EncryptJWT(payload)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(randomBytes(32));
  return [
    {
      id: "signed",
      label: "signed (JWS, HS256)",
      token: signed,
      region: "examples/as-printed/sensitive-payload#as-printed",
    },
    { id: "es256", label: "signed (JWS, ES256)", token: es256 },
    {
      id: "long-secret",
      label: "signed (JWS, HS512, 512-bit secret)",
      token: longSecret,
    },
    {
      id: "encrypted",
      label: "encrypted (JWE, dir, A256GCM)",
      token: encrypted,
    },
  ];
}

function readOf(token: string): string[] {
  const { iat: _, ...read } = readableClaims(token);
  return Object.keys(read);
}
