import { encode, tokenOf } from "./fixtures";
import { HOSTILE_HEADERS } from "./hostile-headers";
import { HOSTILE_CLAIMS, HOSTILE_JSON } from "./hostile-payloads";

const MEGABYTE = 1_000_000;
const DEEP = 100_000;

const SIGNATURE = "A".repeat(43);
const HEADER = encode({ alg: "HS256", typ: "JWT" });
const PAYLOAD = encode({ sub: "alice" });
const TOKEN = `${HEADER}.${PAYLOAD}.${SIGNATURE}`;

/** Texts that are no token, or hardly one. */
const TEXTS = [
  ...["", " ", "\n\n", "\u0000", "\u0000.\u0000.\u0000", "\ufeff", "\u202e"],
  ...["null", "undefined", "NaN", "true", "0", "-1", "[object Object]"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty"],
  ...[".", "..", "...", "....", ".....", "a.b", "a.b.c", "a.b.c.d.e"],
  ...["=", "==.==.==", "%", "%%%", "%00", "%E0%A4%A", "%2E%2E%2F", "+/+/"],
  ...[
    "\ud800",
    "\udc00.\ud800.\udfff",
    "é.è.ê",
    "日本.語.。",
    "👩‍💻.👩‍💻.👩‍💻",
  ],
  ...["\u202ekcatta.\u202e.\u202e", "\u200b".repeat(500), "\u0301".repeat(500)],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"],
  ...["javascript:alert(1)", "data:text/html,<script>alert(1)</script>"],
  ...["'; DROP TABLE users; --", "#{7*7}", "{{7*7}}", "../../etc/passwd"],
  ...["Bearer", "Bearer ", "Bearer Bearer Bearer x", "Authorization:"],
  ...["Cookie: ", "Cookie: ;;;;=;=", "Set-Cookie: a", "Basic YTpi"],
  ...["#id_token=", "?token=&token=", "https://", "https://x/#a=b&c"],
  ...["{", "}", "[]", "{}", '{"a":', '{"payload":1}', '{"signatures":[]}'],
  ...['{"payload":"","signatures":[null]}', '{"ciphertext":""}'],
  ...['{"protected":{},"payload":"e30","signature":[]}'],
  ...['{"payload":"e30","signatures":[{"protected":1,"signature":{}}]}'],
  ...['{"keys":[]}', '{"kty":"RSA"}', "-----BEGIN ", "-----BEGIN X-----"],
  ...["Fe26.2", "Fe26.2*", "Fe26.2*1*a*b*c*1e999*d*e~2", "Fe26.2********"],
  ...["s:.x", "s:a.b", "v4.public.", "ssh-rsa AAAA", "ghp_x"],
];

/** A whole token with one thing wrong. */
const BENT = [
  TOKEN.slice(0, -1),
  TOKEN.slice(0, 60),
  TOKEN.slice(1),
  `${TOKEN}.`,
  `${TOKEN}=`,
  `${TOKEN}~`,
  `${TOKEN}~~~~`,
  `${TOKEN}\u0000`,
  `${TOKEN} ${TOKEN}`,
  `${TOKEN}${TOKEN}`,
  `"${TOKEN}`,
  TOKEN.toUpperCase(),
  TOKEN.toLowerCase(),
  TOKEN.split("").reverse().join(""),
  TOKEN.split("").join("\u200b"),
  TOKEN.split("").join("\n"),
  TOKEN.replaceAll(".", "。"),
  TOKEN.replaceAll(".", "%252E"),
  `${HEADER}..${SIGNATURE}`,
  `..${SIGNATURE}`,
  `${HEADER}.${PAYLOAD}.`,
  `${HEADER}.${HEADER}.${HEADER}`,
];

/** Sizes that a careless page hangs on. */
const HUGE = [
  ".".repeat(MEGABYTE),
  "A".repeat(MEGABYTE),
  "=".repeat(MEGABYTE),
  `"${" ".repeat(MEGABYTE)}`,
  `Cookie: a=${" ".repeat(MEGABYTE)}b`,
  `authorization${" ".repeat(MEGABYTE)}x`,
  `${HEADER}.${"A".repeat(MEGABYTE)}.${SIGNATURE}`,
  `${HEADER}.${PAYLOAD}.${"A".repeat(MEGABYTE)}`,
  tokenOf(`${"[".repeat(DEEP)}${"]".repeat(DEEP)}`),
  tokenOf("[".repeat(DEEP)),
  tokenOf('{"a":'.repeat(DEEP)),
  tokenOf(`{"a":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`),
  tokenOf(`{"a":${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}}`),
  tokenOf({ name: "x".repeat(700_000) }),
  tokenOf(Object.fromEntries(numbered(60_000).map((key) => [key, 1]))),
  tokenOf(
    `{${numbered(60_000)
      .map(() => '"a":1')
      .join(",")}}`,
  ),
  tokenOf(`{"n":${"9".repeat(500_000)}}`),
  tokenOf({}, { alg: "HS256", kid: "k".repeat(300_000) }),
];

/** Tokens within tokens, and those that lie about being one. */
const NESTED = [
  nest(TOKEN, 2),
  nest(TOKEN, 12),
  `${encode({ alg: "HS256", cty: "JWT" })}.${PAYLOAD}.${SIGNATURE}`,
  `${encode({ alg: "HS256", cty: "JWT" })}.${encode("ey.ey.ey")}.${SIGNATURE}`,
  `${encode({ alg: "HS256", cty: {} })}.${encode("ey")}.${SIGNATURE}`,
];

function nest(token: string, levels: number): string {
  const outer = encode({ alg: "HS256", cty: "JWT" });
  return levels === 0
    ? token
    : nest(`${outer}.${encode(token)}.${SIGNATURE}`, levels - 1);
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `c${at}`);
}

/** Two hundred texts that should throw nothing, hang nothing, fool nobody. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...TEXTS,
  ...BENT,
  ...HUGE,
  ...NESTED,
  ...HOSTILE_HEADERS.map((header) => tokenOf({ sub: "alice" }, header)),
  ...HOSTILE_HEADERS.slice(0, 12).map(
    (header) => `${encode(header)}.AAAA.AAAA.AAAA.AAAA`,
  ),
  ...HOSTILE_CLAIMS.map((claims) => tokenOf(claims)),
  ...HOSTILE_JSON.map((json) => tokenOf(json)),
];
