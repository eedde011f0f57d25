import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cutSnippet } from "@/lib/snippets/cut-snippet";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import type { Answer, Shot } from "./attack";
import { type AttackId, attackIds } from "./attack-ids";
import { fireAttack } from "./fire-attack";
import { hardenedCookie, vulnerableCookie } from "./script-theft";

const lab = await testLab();
const realm = await testRealm(lab);

/**
 * What each attack does to the naive and to the hardened server, shot by shot.
 * `in` got in; otherwise the words of the refusal. A library that mends its
 * ways makes a line stale, and this test says so.
 */
const OUTCOMES: Record<AttackId, string[]> = {
  "payload-tamper": [
    "owner: in | in",
    "attacker: invalid signature | signature verification failed",
  ],
  "alg-none": [
    "owner: in | in",
    "attacker: in | jwt signature is required",
    "attacker: invalid signature | invalid signature",
  ],
  "decode-only": ["owner: in | in", "attacker: in | invalid signature"],
  "key-confusion": [
    "owner: in | in",
    "attacker: in | invalid algorithm",
    "attacker: invalid signature | invalid algorithm",
    "attacker: unsigned | jwt signature is required",
  ],
  "embedded-jwk": [
    "owner: in | in",
    "attacker: in | signature verification failed",
  ],
  "kid-path": [
    "owner: in | in",
    "attacker: in | unknown kid",
    "attacker: in | unknown kid",
  ],
  "weak-secret": ["owner: in | in", "attacker: in | invalid signature"],
  "time-claims": [
    "owner: in | in",
    'attacker: in | missing required "exp" claim',
    "attacker: in | lives too long",
    'attacker: in | "iat" claim timestamp check failed (it should be in the past)',
  ],
  "other-audience": [
    "owner: in | in",
    'attacker: in | unexpected "aud" claim value',
    'attacker: in | missing required "aud" claim',
  ],
  "other-purpose": [
    "owner: in | in",
    'attacker: in | unexpected "typ" JWT header value',
  ],
  "unknown-crit": [
    "owner: in | in",
    'attacker: in | Extension Header Parameter "urn:example:only-from" is not recognized',
  ],
  "theft-then-logout": ["owner: in | in", "attacker: in | revoked"],
  "stale-role": [
    "owner: in | in",
    "attacker: in | not an admin",
    "attacker: not an admin | not an admin",
  ],
  "denylist-by-string": [
    "owner: in | in",
    "attacker: revoked | revoked",
    "attacker: in | revoked",
    "attacker: in | revoked",
  ],
  "refresh-theft": [
    "owner: in | in",
    "attacker: in | unknown, or used before: its family is ended",
    "owner: in | unknown, or used before: its family is ended",
    "attacker: in | unknown, or used before: its family is ended",
    "attacker: unknown refresh token | unknown, or used before: its family is ended",
  ],
  "reset-race": [
    "owner: in | in",
    "attacker: in | redeemed 1 of 50 times",
    "attacker: unknown or used | unknown or used",
  ],
  "id-guessing": ["owner: in | in", "attacker: in | no hit in 40,000 guesses"],
  "session-fixation": ["owner: in | in", "attacker: in | unknown session"],
  "cookie-tossing": [
    "owner: in | in",
    "attacker: in | logged in as alice",
    "attacker: in | not exactly one session",
  ],
  "cross-site-form": [
    "owner: in | in",
    "attacker: in | asked for by another page",
    "attacker: in | asked for by another page",
    "attacker: not logged in | not logged in",
    "attacker: in | asked for by another page",
  ],
};

test.each(attackIds)("%s", async (id) => {
  const shots = await fireAttack(lab.redis, realm.id, id);
  expect(shots.map(told)).toEqual(OUTCOMES[id]);
});

/** One attack that both withstand: JWTs win that round. */
test("whatever gets in gets into the naive server only", () => {
  const through = attackIds.filter((id) =>
    OUTCOMES[id].some((line) => line.startsWith("attacker: in |")),
  );
  expect(through).toHaveLength(attackIds.length - 1);
});

test("a cookie that scripts can read, and one that they cannot", () => {
  expect(vulnerableCookie("x")).toBe("sid=x; Path=/");
  expect(hardenedCookie("x")).toBe(
    "__Host-Http-sid=x; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
});

test("leaves no key that does not end", async () => {
  const keys = await lab.redis.keys(`realm:{${realm.id}}:attack:*`);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.length).toBeLessThan(100);
  for (const key of keys) expect(await lab.redis.ttl(key)).toBeGreaterThan(0);
});

test("each is a file of its own, and shows both its codes", async () => {
  for (const id of attackIds) {
    expect(cutSnippet(`attacks/${id}`, "naive").lines).not.toEqual([]);
    expect(cutSnippet(`attacks/${id}`, "hardened").lines).not.toEqual([]);
  }
  const files = await readdir(join(process.cwd(), "lib", "attacks"));
  const shown = files.filter((file) =>
    attackIds.some((id) => file === `${id}.ts`),
  );
  expect(shown).toHaveLength(attackIds.length);
});

function told({ by, naive, hardened }: Shot): string {
  return `${by}: ${answer(naive)} | ${answer(hardened)}`;
}

function answer({ accepted, said }: Answer): string {
  return accepted ? "in" : said;
}
