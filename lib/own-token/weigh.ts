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

/** A size that means something, on the scale of a token. */
export interface SizeMark {
  sizeBytes: number;
  name: string;
  detail: string;
}

export const SIZE_MARKS: readonly SizeMark[] = [
  {
    sizeBytes: 143,
    name: "the article’s token",
    detail: "The token that the article prints under “Size issues”.",
  },
  {
    sizeBytes: 800,
    name: "what the article says it has",
    detail: "“~800 bytes or more”: reached by tokens with many claims.",
  },
  {
    sizeBytes: 4_096,
    name: "a cookie, name and value",
    detail: "Browsers drop a larger one and keep the one they had.",
  },
  {
    sizeBytes: 8_192,
    name: "a header line at nginx",
    detail: "Its default; a longer line is answered with 400.",
  },
  {
    sizeBytes: 16_384,
    name: "all headers at Node.js",
    detail: "Its default for all of them together; beyond it answers 431.",
  },
];
