/** Bytes or text as base64url without padding (RFC 4648 § 5). */
export function toBase64url(data: Uint8Array | string): string {
  return Buffer.from(data as string).toString("base64url");
}

/**
 * Whether `text` is the one canonical base64url spelling of its bytes. Other
 * spellings decode to the same bytes: padding, `+` and `/`, or bits set that
 * no byte uses (RFC 4648 § 3.5).
 */
export function isCanonicalBase64url(text: string): boolean {
  return Buffer.from(text, "base64url").toString("base64url") === text;
}
