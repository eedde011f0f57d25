import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import type { Realm } from "../realm";
import { type Hostile, shown } from "./hostile";

/** Methods that no path takes; Next itself fails on the first. */
const ODD = ["TRACE", "PROPFIND", "QUERY", "PURGE", "M-SEARCH"];
const NEITHER = ["PUT", "PATCH", ...ODD];
const GET_ONLY = ["POST", "DELETE", ...NEITHER];
const POST_ONLY = ["GET", "HEAD", "DELETE", ...NEITHER];

/** Methods, paths, names, origins, cookies and queries that are not right. */
export function wrongRequests(realm: Realm): Hostile[] {
  return [
    ...methods(realm),
    ...paths(realm),
    ...hosts(realm),
    ...origins(realm),
    ...cookies(realm),
    ...queries(realm),
  ];
}

function methods({ id }: Realm): Hostile[] {
  const root = `/api/realms/${id}`;
  const takes = [
    ["/api/health", GET_ONLY],
    ["/api/health/live", GET_ONLY],
    ["/api/capabilities", GET_ONLY],
    ["/api/realms", POST_ONLY],
    [root, ["POST", "PUT", ...ODD]],
    [`${root}/users/alice`, ["GET", "HEAD", "POST", "PUT", ...ODD]],
    ...[
      "/users/alice/password",
      "/keys/rotate",
      "/dial",
      "/measure/wire",
      "/naive-refresh/login",
      "/naive-refresh/renew",
    ].map((path) => [root + path, POST_ONLY]),
    ["/api/walls", NEITHER],
    [`${root}/events`, GET_ONLY],
    [`${root}/clock`, POST_ONLY],
    ...STRATEGY_IDS.flatMap((strategy) => [
      [`${root}/auth/${strategy}/me`, GET_ONLY],
      ...["login", "renew", "logout", "revoke"].map((verb) => [
        `${root}/auth/${strategy}/${verb}`,
        POST_ONLY,
      ]),
    ]),
  ] as [string, string[]][];
  return takes.flatMap(([target, refused]) =>
    refused.map((method) => ({
      name: `${method} ${target}`,
      target,
      options: { method },
      status: 405,
    })),
  );
}

function paths({ id }: Realm): Hostile[] {
  const root = `/api/realms/${id}`;
  const unknown = [
    ...["/api/x", "/api/realm", "/api/realms/x/y/z", "/api/health/dead"],
    ...["/api/__proto__", "/api/constructor", "/api/.env", "/api/%00"],
    ...["/api/%F0%9F%98%80", `/api/${"x".repeat(4_000)}`, "/api/a;b=c"],
    ...["/api/%zz", "/api/realms/%", "/api/realms/%E0%A4%A/events", "*"],
    ...["http://evil.example/api/health", "/api/realms/%ff/clock"],
    ...[`${root}/x`, `${root}/auth`, `${root}/auth/jwt-stateless`],
    ...[`${root}/auth/jwt-stateless/__proto__`, `${root}/keys`],
  ];
  const strategies = [
    ...["jwt", "JWT-STATELESS", "__proto__", "constructor", "toString", "%00"],
    ...["jwt-stateless%20", "..%2f..", "a".repeat(4_000), "%F0%9F%98%80"],
  ];
  const realms = [
    ...["aaaaaaaaaaaa", id.toUpperCase(), id.slice(1), `${id}a`, "__proto__"],
    ...["constructor", "%00", "*", "%7B%7D", "..%2f", "%0d%0a", "%20"],
  ];
  return [
    ...unknown.flatMap((target) => [
      { name: shown(target), target, options: {}, status: 404 },
      { name: shown(target), target, options: { method: "POST" }, status: 404 },
    ]),
    ...strategies.flatMap((strategy) =>
      ["me", "login"].map((verb) => {
        const target = `${root}/auth/${strategy}/${verb}`;
        const method = verb === "me" ? "GET" : "POST";
        const field = "strategy";
        return {
          name: shown(target),
          target,
          options: { method },
          status: 404,
          field,
        };
      }),
    ),
    ...realms.flatMap((realmId) =>
      ["", "/events", "/auth/redis-session/me"].map((below) => {
        const target = `/api/realms/${realmId}${below}`;
        return {
          name: shown(target),
          target,
          options: {},
          status: 404,
          field: "id",
        };
      }),
    ),
  ];
}

function hosts({ id }: Realm): Hostile[] {
  const names = [
    ...["evil.example", "localhost.evil.example", "evil-localhost", "0.0.0.0"],
    ...["127.0.0.2", "127.1", "2130706433", "[::]", "[::ffff:127.0.0.1]"],
    ...["localhost:80:80", "localhost:x", "app.localhost", "localhost."],
    ...["user@localhost", "localhost/x", "localhost,evil", "169.254.169.254"],
    ...["x".repeat(300), "__proto__", "-", "%00", "localhost%00"],
  ];
  const targets = ["/api/health", `/api/realms/${id}`];
  return names.flatMap((host) =>
    targets.map((target) => ({
      name: `${target} Host: ${shown(host)}`,
      target,
      options: { headers: { host } },
      status: 421,
    })),
  );
}

function origins({ id }: Realm): Hostile[] {
  const told: Record<string, string>[] = [
    ...["cross-site", "same-site", "none", "", "SAME-ORIGIN", "x"].map(
      (site) => ({ "sec-fetch-site": site }),
    ),
    ...["https://evil.example", "null", "", "x", "http://localhost:1"].map(
      (origin) => ({ origin }),
    ),
    { origin: "http://localhost.evil.example" },
    { origin: "http://localhost@evil.example" },
    { origin: "javascript:alert(1)" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost" },
  ];
  const root = `/api/realms/${id}`;
  const calls = [
    ["POST", "/api/realms"],
    ["DELETE", root],
    ["POST", `${root}/clock`],
    ["POST", `${root}/auth/redis-session/login`],
    ["POST", `${root}/auth/redis-session/revoke`],
    ["POST", `${root}/auth/jwt-refresh/renew`],
    ["POST", `${root}/auth/sealed-cookie/logout`],
  ] as const;
  return calls.flatMap(([method, target]) =>
    told.map((headers) => ({
      name: `${method} ${target} ${shown(headers)}`,
      target,
      options: { method, headers },
      status: 403,
    })),
  );
}

function cookies({ id, ownerCookie }: Realm): Hostile[] {
  const target = `/api/realms/${id}`;
  const [name = "", proof = ""] = ownerCookie.split("=");
  const bent = [
    ...["", "=", ";;;", "__Host-lab", "__Host-lab=", `${name}=${id}`, proof],
    ...[`${name}=x; ${ownerCookie}`, `${ownerCookie}x`, `lab=${proof}`],
    ...[`${name}="${proof}"x`, `${name}=%`, `${name}=%E0%A4%A`, `${name}=%00`],
    ...[
      `__host-lab=${proof}`,
      `${name} =x; ${ownerCookie}`,
      "a=b;".repeat(900),
    ],
    ...[`${name}=${id}.__proto__`, `__proto__=${proof}`, "\u00e9=\u00ff"],
    ...[`${name}=${proof}.x`.replace(id, `${id}.`), `${name}=.`],
  ];
  return bent.map((cookie) => ({
    name: `Cookie: ${shown(cookie)}`,
    target,
    options: { headers: { cookie } },
    status: 403,
  }));
}

function queries({ id }: Realm): Hostile[] {
  const me = `/api/realms/${id}/auth/jwt-stateless/me`;
  const lanes = [
    ...["lane=c", "lane=", "lane=A", "lane=c&lane=a", "lane=%00", "lane=%"],
    ...["lane=%E0%A4%A", "lane=a%20", "lane=__proto__", "lane=a%0d%0a", "lane"],
  ];
  const harmless = [
    ...["x", "%", "%E0%A4%A", "__proto__[x]=1", "a=".repeat(3_000), "&&&==&"],
    ...["constructor.prototype=1", "lane=a&x=%00", "?".repeat(2_000), "🙂"],
  ];
  return [
    ...lanes.map((query) => ({
      name: `?${query}`,
      target: `${me}?${query}`,
      options: {},
      status: 400,
      field: "lane",
    })),
    ...harmless.map((query) => ({
      name: `?${shown(query)}`,
      target: `${me}?${encodeURI(query)}`,
      options: {},
      status: 401,
    })),
  ];
}
