/** The token that the article prints under “Size issues”, in one line. */
export const ARTICLE_TOKEN =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjEyMywicm9sZSI6ImFkbWlu" +
  "IiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The signature that the article borrowed. */
export const SAMPLE_SIGNATURE = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The sample of jwt.io to which it belongs. */
export const SAMPLE_TOKEN =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6" +
  `IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.${SAMPLE_SIGNATURE}`;

export interface Example {
  name: string;
  /** What there is to see in it. */
  detail: string;
  token: string;
}

function text(value: object): string {
  return btoa(JSON.stringify(value))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Bytes of no meaning, as base64url. */
function filler(sizeBytes: number): string {
  let binary = "";
  for (let at = 0; at < sizeBytes; at += 1) {
    binary += String.fromCharCode((at * 37 + 11) % 256);
  }
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** An HS256 signature that was cut from nowhere: examples are not for trust. */
const NO_SIGNATURE = filler(32);

const ACCESS_TOKEN = [
  text({ alg: "RS256", typ: "at+jwt", kid: "2026-11" }),
  text({
    iss: "https://issuer.example",
    aud: "https://api.example",
    sub: "248289761001",
    client_id: "s6BhdRkqt3",
    iat: 1_795_600_000,
    exp: 1_795_600_600,
    jti: "dbe39bf3a3ba4238a513f51d6e1691c4",
    scope: "orders:read",
  }),
  filler(256),
].join(".");

const MILLISECONDS = [
  text({ alg: "HS256", typ: "JWT" }),
  text({
    email: "alice@example.com",
    role: "admin",
    iat: 1_795_600_000,
    exp: 1_795_600_600_000,
  }),
  NO_SIGNATURE,
].join(".");

const ENCRYPTED = [
  text({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: "enc-1" }),
  filler(256),
  "AAECAwQFBgcICQoL",
  "c29tZSBjaXBoZXJ0ZXh0LCBvcGFxdWUgdG8gdGhpcyBwYWdl",
  filler(16),
].join(".");

export const EXAMPLES: readonly Example[] = [
  {
    name: "The article’s token",
    detail: "143 bytes, and a signature that is not its own",
    token: ARTICLE_TOKEN,
  },
  {
    name: "An access token",
    detail: "typed, for one audience, ten minutes long",
    token: ACCESS_TOKEN,
  },
  {
    name: "exp in milliseconds",
    detail: "lives until the year 58870",
    token: MILLISECONDS,
  },
  { name: "A JWE", detail: "only its header can be read", token: ENCRYPTED },
  {
    name: "A broken one",
    detail: "cut in the middle of a claim",
    token: `Authorization: Bearer ${ARTICLE_TOKEN.slice(0, 72)}`,
  },
];
