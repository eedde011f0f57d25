import { decodeJwt, type JWTPayload, SignJWT } from "jose";
import { expect, it } from "vitest";
import { performRenew, performVerify } from "@/lib/realms/operations";
import { mintRefreshToken } from "@/lib/tokens/refresh-token";
import type { Trace } from "@/lib/trace/steps";
import {
  granted,
  renewable,
  type TestRealm,
  testLab,
  testRealm,
} from "./fixtures";
import { jwtDenylist } from "./jwt-denylist";
import { jwtEpoch } from "./jwt-epoch";
import { jwtRefresh } from "./jwt-refresh";
import { jwtStateless } from "./jwt-stateless";
import { redisSession } from "./redis-session";
import { REFUSAL_TITLES, type RefusalId } from "./refusal";
import { sealedCookie } from "./sealed-cookie";
import type { Strategy } from "./strategy";

const lab = await testLab();
const ALICE = { target: "user", user: "alice" } as const;

interface Change {
  header?: Record<string, unknown>;
  payload?: Record<string, unknown>;
  without?: string;
}

/** A token signed by the realm's own key that says something else. */
async function signed({ id }: TestRealm, token: string, change: Change) {
  const { signingKeys } = await lab.realms.get(id);
  const { kid, sign } = await signingKeys.current("HS256");
  const payload: JWTPayload = { ...decodeJwt(token), ...change.payload };
  if (change.without !== undefined) delete payload[change.without];
  const header = { alg: "HS256", typ: "at+jwt", kid, ...change.header };
  return new SignJWT(payload).setProtectedHeader(header).sign(sign);
}

/** What is presented, made from a genuine credential of the realm. */
type Make = (realm: TestRealm, genuine: string) => Promise<string> | string;
type Row = [RefusalId, failing: string, how: string, Strategy, Make];

const spoiled = (text: string) =>
  text.slice(0, -3) + (text.endsWith("AAA") ? "BBB" : "AAA");

const CHECKS: Row[] = [
  ["malformed", "format", "two parts", jwtStateless, (_, t) => t.slice(0, 60)],
  ["malformed", "format", "no JSON", jwtStateless, () => "AAAA.AAAA.AAAA"],
  ["malformed", "format", "no seal", sealedCookie, (_, t) => `${t}~2`],
  ["malformed", "format", "no id", redisSession, (_, t) => `${t}A`],
  [
    "wrong-algorithm",
    "algorithm",
    "alg none",
    jwtStateless,
    (_, t) => `eyJhbGciOiJub25lIn0.${t.split(".")[1]}.`,
  ],
  [
    "wrong-algorithm",
    "key",
    "another key's algorithm",
    jwtStateless,
    async (realm, t) => {
      const { signingKeys } = await lab.realms.get(realm.id);
      const { kid } = await signingKeys.current("ES256");
      return signed(realm, t, { header: { kid } });
    },
  ],
  [
    "unknown-key",
    "key",
    "a kid nobody has",
    jwtStateless,
    (realm, t) => signed(realm, t, { header: { kid: "AAAAAAAA" } }),
  ],
  [
    "unknown-key",
    "key",
    "a password nobody has",
    sealedCookie,
    (_, t) => t.replace("*1*", "*2*"),
  ],
  [
    "wrong-audience",
    "key",
    "another realm's token",
    jwtStateless,
    async () => (await (await testRealm(lab)).login(jwtStateless)).credential,
  ],
  [
    "bad-signature",
    "signature",
    "another signature",
    jwtStateless,
    (_, t) => `${t.slice(0, t.lastIndexOf("."))}.${"A".repeat(43)}`,
  ],
  [
    "bad-signature",
    "signature",
    "another ciphertext",
    sealedCookie,
    (_, t) => {
      const parts = t.split("*");
      parts[4] = `AAAA${parts[4]}`;
      return parts.join("*");
    },
  ],
  [
    "wrong-type",
    "claims",
    "typ JWT",
    jwtStateless,
    (realm, t) => signed(realm, t, { header: { typ: "JWT" } }),
  ],
  [
    "wrong-issuer",
    "claims",
    "another iss",
    jwtStateless,
    (realm, t) => signed(realm, t, { payload: { iss: "realm:else" } }),
  ],
  [
    "wrong-audience",
    "claims",
    "another strategy's token",
    jwtStateless,
    async (realm) => (await realm.login(jwtEpoch)).credential,
  ],
  ...["iss", "aud", "sub", "iat", "exp", "jti"].map(
    (without): Row => [
      "missing-claim",
      "claims",
      `no ${without}`,
      jwtStateless,
      (realm, t) => signed(realm, t, { without }),
    ],
  ),
  [
    "not-yet-valid",
    "claims",
    "nbf tomorrow",
    jwtStateless,
    (realm, t) => {
      const nbf = Math.floor(Date.now() / 1000) + 86_400;
      return signed(realm, t, { payload: { nbf } });
    },
  ],
  ...[jwtStateless, sealedCookie].map(
    (strategy): Row => ["expired", "claims", "aged", strategy, aged],
  ),
  ["expired", "absolute timeout", "aged", redisSession, slidPastItsEnd],
  ["revoked", "state", "denied", jwtDenylist, revoked(jwtDenylist)],
  ["revoked", "state", "too old", jwtEpoch, revoked(jwtEpoch)],
  ["unknown-session", "state", "deleted", redisSession, revoked(redisSession)],
];

const RENEWALS: Row[] = [
  ["malformed", "format", "a JWT", jwtRefresh, () => "AAAA.AAAA.AAAA"],
  [
    "bad-signature",
    "signature",
    "another MAC",
    jwtRefresh,
    (_, t) => spoiled(t),
  ],
  [
    "unknown-session",
    "state",
    "no such family",
    jwtRefresh,
    async ({ id }) => {
      const { refreshSecret } = (await lab.realms.get(id)).signingKeys;
      const familyId = "A".repeat(22);
      return mintRefreshToken(refreshSecret, { familyId, generation: 0 });
    },
  ],
  [
    "refresh-reused",
    "state",
    "used long ago",
    jwtRefresh,
    async (realm, t) => {
      granted(await realm.renew(jwtRefresh, t));
      await realm.advance(60);
      return t;
    },
  ],
  ["revoked", "state", "ended family", jwtRefresh, revoked(jwtRefresh)],
];

it.each(CHECKS)("%s fails at %s: %s", async (refusal, failing, _, by, make) => {
  const realm = await testRealm(lab);
  const { credential } = await realm.login(by, { ttlSec: 600 });
  const given = { value: await make(realm, credential), from: "test" };
  const { outcome, trace } = await performVerify(lab, realm.id, by, given);
  expect(outcome).toMatchObject({ ok: false, refusal });
  expectOneFailure(trace, failing);
});

it.each(RENEWALS)("%s: a renewal fails at %s: %s", async (...row) => {
  const [refusal, failing, , by, make] = row;
  const realm = await testRealm(lab);
  const genuine = renewable(await realm.login(by));
  const given = { value: await make(realm, genuine), from: "test" };
  const { outcome, trace } = await performRenew(lab, realm.id, by, given);
  expect(outcome).toMatchObject({ ok: false, refusal });
  expectOneFailure(trace, failing);
});

it("the two tables reach every refusal that a strategy can give", () => {
  const reached = [...CHECKS, ...RENEWALS].map(([refusal]) => refusal);
  const { "missing-credential": _, ...ofStrategies } = REFUSAL_TITLES;
  expect(new Set(reached)).toEqual(new Set(Object.keys(ofStrategies)));
});

/** The first check that fails is the last that is made. */
function expectOneFailure({ steps }: Trace, failing: string) {
  const made = steps.flatMap((step) => (step.kind === "decide" ? [step] : []));
  const failed = made.filter(({ ok }) => !ok);
  expect(failed.map(({ label }) => label)).toEqual([failing]);
  expect(made.at(-1)).toBe(failed[0]);
}

async function aged(realm: TestRealm, genuine: string) {
  await realm.advance(600);
  return genuine;
}

async function slidPastItsEnd(realm: TestRealm, genuine: string) {
  granted(await realm.verify(redisSession, genuine));
  return aged(realm, genuine);
}

function revoked(strategy: Strategy): Make {
  return async (realm, genuine) => {
    await realm.revoke(strategy, ALICE);
    return genuine;
  };
}
