import type { Realm } from "../realm";
import { type Hostile, shown } from "./hostile";

const DEEP = 10_000;
const BODY_LIMIT = 64 * 1024;

/** Bodies that cannot be parsed at all. */
const NOT_JSON: (string | Uint8Array)[] = [
  ...'{ } x \' " [1 nul NaN undefined \u0000 {\'a\':1} {"a":1}} {"a":01}'.split(
    " ",
  ),
  '{"user":"alice"',
  '{"user":"alice",}',
  '{"user":"al\u0000ice"}',
  '{"user":"al\nice"}',
  '{"user":"\\u12"}',
  "user=alice&ttlSec=60",
  "<user>alice</user>",
  "[".repeat(DEEP),
  '{"a":'.repeat(DEEP),
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
  new Uint8Array([0x22, 0xc3, 0x28, 0x22]),
  new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
  new Uint8Array(Buffer.from('{"user":"alice"}', "utf16le")),
  new Uint8Array([0x1f, 0x8b, 0x08, 0x00]),
];

const MEDIA_TYPES = [
  ...["", "text/plain", "text/json", "application/jsonx", "application/xml"],
  ...["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"],
  ...["application/problem+json", "json", "*/*", "application/json/x"],
];

/** Bodies as text and bytes: broken, too deep, too long, of another type. */
export function wrongTexts({ id }: Realm): Hostile[] {
  const root = `/api/realms/${id}`;
  const login = `${root}/auth/redis-session/login`;
  const calls = [
    "/api/realms",
    `${root}/clock`,
    login,
    `${root}/auth/redis-session/revoke`,
    `${root}/auth/sealed-cookie/renew`,
    `${root}/auth/jwt-epoch/logout`,
  ];
  return [
    ...calls.flatMap((target) => NOT_JSON.map((body) => post(target, body))),
    ...calls.flatMap((target) =>
      MEDIA_TYPES.map((type) => ({
        ...post(target, "{}", 415),
        name: `${target} as ${shown(type)}`,
        options: {
          method: "POST",
          body: "{}",
          headers: { "content-type": type },
        },
      })),
    ),
    ...calls.map((target) => post(target, " ".repeat(BODY_LIMIT + 1), 413)),
    ...calls.map((target) => post(target, nested("[", "]"))),
    ...calls.map((target) => post(target, nested('{"a":', "}"))),
    ...["[", '{"a":'].map((open) => {
      const inner = nested(open, open === "[" ? "]" : "}");
      const body = `{"user":"alice","claims":{"x":${inner}}}`;
      return post(login, body);
    }),
    post(login, '{"user":"alice","ttlSec":1e999}', 400, "ttlSec"),
    post(
      login,
      '{"user":"alice","__proto__":{"user":"bob"}}',
      400,
      "__proto__",
    ),
    post(login, '{"__proto__":{"user":"alice"}}', 400, "user"),
    post(
      login,
      '{"user":"alice","claims":{"exp":1,"__proto__":1}}',
      400,
      "claims.exp",
    ),
    post(login, '\ufeff{"user":1}', 400, "user"),
  ];
}

/** Valid JSON, ten thousand levels deep. */
function nested(open: string, close: string): string {
  return `${open.repeat(DEEP)}1${close.repeat(DEEP)}`;
}

function post(
  target: string,
  body: string | Uint8Array,
  status = 400,
  field?: string,
): Hostile {
  const name = `${target} ${shown(body)}`;
  return { name, target, options: { method: "POST", body }, status, field };
}
