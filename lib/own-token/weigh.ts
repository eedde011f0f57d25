/** Bytes of one credential in the two header lines that can carry it. */
export interface Weight {
  valueBytes: number;
  cookieLineBytes: number;
  authorizationLineBytes: number;
}

/** Names of equal standing, so that only the values are compared. */
export const TOKEN_COOKIE = "__Host-token";
export const SESSION_COOKIE = "__Host-sid";

/** 256 random bits as base64url. */
export const SESSION_ID_CHARACTERS = 43;

const LINE_END = "\r\n";

/** The request lines of HTTP/1.1, with their line ends (RFC 9112 § 5). */
export function weighToken(token: string): Weight {
  return weigh(new TextEncoder().encode(token).length, TOKEN_COOKIE);
}

export function weighSession(): Weight {
  return weigh(SESSION_ID_CHARACTERS, SESSION_COOKIE);
}

function weigh(valueBytes: number, cookieName: string): Weight {
  const cookie = `Cookie: ${cookieName}=${LINE_END}`;
  const authorization = `Authorization: Bearer ${LINE_END}`;
  return {
    valueBytes,
    cookieLineBytes: cookie.length + valueBytes,
    authorizationLineBytes: authorization.length + valueBytes,
  };
}
