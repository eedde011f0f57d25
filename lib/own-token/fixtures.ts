/** Encodes as base64url: text, bytes, or a value as JSON. */
export function encode(value: unknown): string {
  if (value instanceof Uint8Array)
    return Buffer.from(value).toString("base64url");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return Buffer.from(text).toString("base64url");
}

/** A token with this header and these claims, and any signature. */
export function tokenOf(
  claims: unknown,
  header: unknown = { alg: "HS256", typ: "JWT" },
  signature = "A".repeat(43),
): string {
  return `${encode(header)}.${encode(claims)}.${signature}`;
}

export const HEADER = encode({ alg: "HS256", typ: "JWT" });
export const PAYLOAD = encode({ sub: "alice", role: "admin" });
export const SIGNATURE = "A".repeat(43);
export const TOKEN = `${HEADER}.${PAYLOAD}.${SIGNATURE}`;
