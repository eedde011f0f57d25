import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Random bytes from the operating system, base64url. */
export function randomId(sizeBytes: number): string {
  return randomBytes(sizeBytes).toString("base64url");
}

/** SHA-256, base64url: 43 characters. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Compares two digests without telling by its time where they differ. */
export function sameDigest(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
