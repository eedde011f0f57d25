/** A JWT taken apart and put together again, without any key. */
export interface JwtText {
  header: string;
  payload: string;
  /** Base64url, as it stood. */
  signature: string;
}

/** The JSON texts of a token; null when it does not have three parts. */
export function readJwt(token: string): JwtText | null {
  const [header, payload, signature, ...more] = token.split(".");
  if (header === undefined || payload === undefined) return null;
  if (signature === undefined || more.length > 0) return null;
  try {
    return { header: decode(header), payload: decode(payload), signature };
  } catch {
    return null;
  }
}

/** A token with these JSON texts; its signature is kept as it was. */
export function writeJwt({ header, payload, signature }: JwtText): string {
  return `${encode(header)}.${encode(payload)}.${signature}`;
}

function decode(base64url: string): string {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  return utf8.decode(toBytes(base64url));
}

function encode(text: string): string {
  return fromBytes(new TextEncoder().encode(text));
}

/** Bytes as base64url without padding (RFC 4648 § 5). */
export function fromBytes(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The bytes of base64url. Throws on other characters. */
export function toBytes(base64url: string): Uint8Array {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (each) => each.charCodeAt(0));
}
