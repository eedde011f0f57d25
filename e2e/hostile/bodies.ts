import type { Realm } from "../realm";
import { type Hostile, shown } from "./hostile";

const WRONG_TYPES = [null, true, [], {}, ["alice"], { alice: 1 }];

const NUMBERS = [...WRONG_TYPES, "60", "", 0, -1, 1.5, 1e21, 2 ** 53];

/** Not a user's name, whichever users there are. */
const NAMES = [
  ...WRONG_TYPES,
  ...["", " ", "ALICE", "alice ", " alice", "1alice", "-alice", "alice:x"],
  ...["alice*", "{alice}", "../alice", "alice\u0000", "alice\n", "\u0000"],
  ...["álice", "\u202ealice", "\ud800", "😀", "__proto__", "toString"],
  ...["a".repeat(32), "a".repeat(60_000), "alice\r\nx: y", "alice' OR 1=1"],
];

const UNKNOWN_NAMES = ["nobody", "constructor", "prototype", "a"];

const ALGORITHMS = [
  ...WRONG_TYPES,
  ...["none", "None", "NONE", "", "hs256", "HS256 ", "HS512", "RS1", "dir"],
  ...["__proto__", "constructor", "\u0000", "A".repeat(60_000)],
];

const LANES = [...WRONG_TYPES, "", "A", "c", "ab", "__proto__", 0];

const REGISTERED = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

const IDS = [
  ...WRONG_TYPES,
  "",
  "short",
  "x".repeat(65),
  "a/b/c/d/e",
  "ab\ncd",
];

/** Bodies that are JSON and not what the schema of a call asks for. */
export function wrongFields({ id }: Realm): Hostile[] {
  const root = `/api/realms/${id}`;
  const login = `${root}/auth/jwt-stateless/login`;
  const revoke = `${root}/auth/jwt-denylist/revoke`;
  const renew = `${root}/auth/jwt-refresh/renew`;
  const logout = `${root}/auth/jwt-refresh/logout`;
  const user = "alice";
  const target = "credential";
  const ttls = [...NUMBERS, 34_560_001];
  return [
    ...each(login, "user", NAMES, (value) => ({ user: value })),
    ...each(login, "user", UNKNOWN_NAMES, (value) => ({ user: value }), 404),
    ...each(login, "ttlSec", ttls, (ttlSec) => ({ user, ttlSec })),
    ...each(login, "algorithm", ALGORITHMS, (algorithm) => ({
      user,
      algorithm,
    })),
    ...each(login, "lane", LANES, (lane) => ({ user, lane })),
    ...each(login, "claims", [null, 1, "x", [], [1]], (claims) => ({
      user,
      claims,
    })),
    ...each(login, "claims", ["x".repeat(17_000)], (x) => ({
      user,
      claims: { x },
    })),
    ...REGISTERED.map((claim) => {
      const body = { user, claims: { [claim]: "x" } };
      return post(login, body, `claims.${claim}`);
    }),
    ...["", "n".repeat(65)].map((name) =>
      post(login, { user, claims: { [name]: 1 } }, `claims.${name}`),
    ),
    ...["role", "sub", "User", "constructor"].map((key) =>
      post(login, { user, [key]: 1 }, key),
    ),
    ...[login, revoke, renew, logout, `${root}/clock`, "/api/realms"].flatMap(
      (path) => [null, [], "x", 7, true].map((body) => post(path, body)),
    ),
    ...each(
      `${root}/clock`,
      "advanceSec",
      [...NUMBERS, 34_560_001],
      (value) => ({
        advanceSec: value,
      }),
    ),
    ...each("/api/realms", "idleSec", [...NUMBERS, 9, 86_401], (idleSec) => ({
      idleSec,
    })),
    ...each(
      revoke,
      "target",
      ["all", "", null, 1, [], "__proto__"],
      (value) => ({
        target: value,
      }),
    ),
    ...each(revoke, "user", NAMES, (value) => ({
      target: "user",
      user: value,
    })),
    ...each(
      revoke,
      "user",
      UNKNOWN_NAMES,
      (value) => ({
        target: "user",
        user: value,
      }),
      404,
    ),
    ...each(revoke, "credentialId", IDS, (credentialId) => ({
      target,
      credentialId,
    })),
    ...each(
      revoke,
      "credentialId",
      ["unknown-credential"],
      (credentialId) => ({ target, credentialId }),
      404,
    ),
    ...[renew, logout].flatMap((path) =>
      each(
        path,
        "refreshToken",
        [...WRONG_TYPES, 1, "", "x".repeat(513)],
        (refreshToken) => ({ refreshToken }),
      ),
    ),
  ];
}

function each(
  target: string,
  field: string,
  values: unknown[],
  bodyWith: (value: unknown) => unknown,
  status = 400,
): Hostile[] {
  return values.map((value) => ({
    ...post(target, bodyWith(value), field),
    status,
    name: `${target} ${field}: ${shown(value)}`,
  }));
}

function post(target: string, value: unknown, field?: string): Hostile {
  const name = `${target} ${shown(value)}`;
  const options = { method: "POST", body: JSON.stringify(value) };
  return { name, target, options, status: 400, field };
}
