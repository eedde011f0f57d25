const LETTERS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Order of the curve P-256 (FIPS 186-5, SEC 2). */
const ORDER =
  0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const SCALAR_BYTES = 32;

/**
 * The token with another last letter. 64 bytes take 86 letters, and the last
 * one has four bits that stand for nothing (RFC 4648 § 3.5).
 */
export function otherLastLetter(token: string): string {
  const last = LETTERS.indexOf(token.slice(-1));
  return token.slice(0, -1) + LETTERS[last ^ 1];
}

/** The token with the signature (r, n − s), which verifies as (r, s) does. */
export function es256Twin(token: string): string {
  const [header, payload, signature = ""] = token.split(".");
  const bytes = Buffer.from(signature, "base64url");
  const s = BigInt(`0x${bytes.subarray(SCALAR_BYTES).toString("hex")}`);
  const twin = (ORDER - s).toString(16).padStart(2 * SCALAR_BYTES, "0");
  const both = [bytes.subarray(0, SCALAR_BYTES), Buffer.from(twin, "hex")];
  return `${header}.${payload}.${Buffer.concat(both).toString("base64url")}`;
}
