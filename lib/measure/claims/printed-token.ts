import { compactVerify, decodeJwt } from "jose";
import { z } from "zod";
import { bytes, plain, verdict, yesNo } from "../cells";
import { measurement } from "../measurement";

/** The token that the article prints under "Size issues", in one line. */
export const PRINTED =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjEyMywicm9sZSI6ImFkbWlu" +
  "IiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The sample of jwt.io, whose signature the article borrowed. */
const BORROWED_FROM =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6" +
  "IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ." +
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

const SECRET = new TextEncoder().encode("your-256-bit-secret");

/** Weighs the article's token, decodes it, and tries to verify it. */
export const printedToken = measurement(z.strictObject({}), async () => {
  const [header = "", payload = "", signature = ""] = PRINTED.split(".");
  const printed = await verifies(PRINTED);
  const borrowed = await verifies(BORROWED_FROM);
  const json = Buffer.from(payload, "base64url").toString();
  return {
    figures: {
      printedBytes: Buffer.byteLength(PRINTED),
      payloadBytes: Buffer.byteLength(json),
      printedVerifies: yesNo(printed),
      borrowedVerifies: yesNo(borrowed),
    },
    tables: [
      {
        caption: "What the printed token weighs",
        columns: ["part", "base64url", "decoded"],
        rows: [
          row("header", header),
          row("payload", payload),
          {
            label: "signature",
            cells: [bytes(signature.length), plain("32 bytes of HMAC")],
          },
          { label: "with two dots", cells: [bytes(PRINTED.length), plain("")] },
        ],
      },
      {
        caption: "What your-256-bit-secret says to each",
        columns: ["token", "signature", "sub or userId"],
        rows: [
          told("the article’s", PRINTED, printed),
          told("the sample of jwt.io", BORROWED_FROM, borrowed),
        ],
      },
    ],
  };
});

function row(label: string, part: string) {
  const json = Buffer.from(part, "base64url").toString();
  return { label, cells: [bytes(part.length), plain(json)] };
}

function told(label: string, token: string, holds: boolean) {
  const { sub, userId } = decodeJwt(token);
  const words: [string, string] = ["matches", "does not match"];
  return {
    label,
    cells: [verdict(holds, words), plain(String(sub ?? userId))],
  };
}

async function verifies(token: string): Promise<boolean> {
  const accepted = compactVerify(token, SECRET, { algorithms: ["HS256"] });
  return accepted.then(
    () => true,
    () => false,
  );
}
