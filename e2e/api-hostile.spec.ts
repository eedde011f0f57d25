import type { Problem } from "@/lib/http/contract";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { call } from "./call";
import { expect, test } from "./fixtures";
import { wrongFields } from "./hostile/bodies";
import { wrongCredentials } from "./hostile/credentials";
import type { Hostile } from "./hostile/hostile";
import { brokenRequests, hangUp, sendRaw } from "./hostile/raw";
import { wrongRequests } from "./hostile/requests";
import { wrongTexts } from "./hostile/texts";
import type { Realm } from "./realm";

const AT_ONCE = 8;

/** What is wrong with the answer to a hostile request; nothing, if all is well. */
async function faultOf(realm: Realm, hostile: Hostile): Promise<string[]> {
  const { name, target, options, status, field } = hostile;
  const headers = { cookie: realm.ownerCookie, ...options.headers };
  const answer = await call(realm.baseUrl, { ...options, target, headers });
  const told = `${answer.status} ${answer.text.slice(0, 200)}`;
  if (answer.status !== status) return [`${name}: ${told}, not ${status}`];
  if (options.method === "HEAD") return [];
  if (answer.headers["content-type"] !== "application/problem+json") {
    return [`${name}: ${answer.headers["content-type"]}`];
  }
  const problem = answer.as<Problem>();
  const faults = [];
  if (problem.status !== status) faults.push(`${name}: says ${problem.status}`);
  if (!problem.detail || !problem.title) faults.push(`${name}: says nothing`);
  if (problem.field !== field) faults.push(`${name}: names ${problem.field}`);
  if (answer.text.length > 4_000) faults.push(`${name}: a long answer`);
  if (/\bat \S+ \(|node_modules|\.next/.test(answer.text))
    faults.push(`${name}: a stack`);
  return faults;
}

async function faultsOf(realm: Realm, hostiles: Hostile[]): Promise<string[]> {
  const faults: string[] = [];
  const queue = hostiles.values();
  const work = async () => {
    for (const hostile of queue)
      faults.push(...(await faultOf(realm, hostile)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

/** Everything of a realm that a refused request must leave as it was. */
async function stateOf(realm: Realm) {
  const { version, users, credentials, redisKeys, ...snapshot } =
    await realm.snapshot();
  const keys = redisKeys.map(({ key, type }) => `${key} ${type}`).sort();
  const { clockOffsetSec, idleSec, kind } = snapshot;
  return { version, users, credentials, keys, clockOffsetSec, idleSec, kind };
}

interface Attack {
  name: string;
  atLeast: number;
  make: (realm: Realm, other: Realm) => Promise<Hostile[]> | Hostile[];
}

const ATTACKS: Attack[] = [
  { name: "wrong fields", atLeast: 200, make: wrongFields },
  { name: "wrong texts", atLeast: 200, make: wrongTexts },
  { name: "wrong credentials", atLeast: 300, make: wrongCredentials },
  { name: "wrong requests", atLeast: 300, make: wrongRequests },
];

for (const { name, atLeast, make } of ATTACKS) {
  test(`${name} are refused and harm nothing`, async ({ openRealm }) => {
    const realm = await openRealm();
    const logins = await Promise.all(
      STRATEGY_IDS.map(async (id) => ({ id, ...(await realm.login(id)) })),
    );
    const hostiles = await make(realm, await openRealm());
    expect(hostiles.length).toBeGreaterThan(atLeast);
    const before = await stateOf(realm);

    expect(await faultsOf(realm, hostiles)).toEqual([]);

    expect(await stateOf(realm)).toEqual(before);
    for (const { id, credential } of logins) {
      expect(await realm.userOf(id, credential)).toBe("alice");
    }
    await realm.login("jwt-denylist");
  });
}

test("what Node's parser refuses harms nothing", async ({ realm, baseUrl }) => {
  const url = new URL(baseUrl);
  const before = await stateOf(realm);
  for (const text of brokenRequests(url.host)) {
    const status = await sendRaw(url, text);
    expect([400, 417, 431], JSON.stringify(text)).toContain(status);
  }
  await Promise.all(Array.from({ length: 20 }, () => hangUp(url)));
  expect(await stateOf(realm)).toEqual(before);
});
