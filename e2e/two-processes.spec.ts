import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { demand } from "./demand";
import { expect, problemOf, test } from "./fixtures";
import { Follower } from "./follow";

const STATEFUL = ["jwt-denylist", "jwt-epoch", "redis-session"] as const;

test.describe.configure({ mode: "default" });

/** Two processes on one Redis, and a realm that was opened through the first. */
const pair = test.extend<{ second: string }>({
  second: async ({ startApp }, use) => {
    await use(await startApp({ REDIS_URL: demand("REDIS_URL") }));
  },
});

pair(
  "a revocation through one process holds in the other",
  async ({ realm, second }) => {
    const there = realm.through(second);
    const stream = await Follower.of(there);
    for (const id of STATEFUL) {
      const { credential } = await realm.login(id);
      expect(await there.userOf(id, credential)).toBe("alice");
      await realm.revoke(id, { target: "user", user: "alice" });
      problemOf(await there.me(id, credential), 401);
    }
    const seen = () => stream.deltas.filter(({ type }) => type === "revoked");
    await expect
      .poll(() => seen().map((event) => "strategy" in event && event.strategy))
      .toEqual(STATEFUL);
    expect(seen()[0]).toMatchObject({
      target: { target: "user", user: "alice" },
      effect: "immediate",
    });
    stream.close();
  },
);

pair(
  "a login of one process counts in the other",
  async ({ realm, second }) => {
    const there = realm.through(second);
    for (const id of STRATEGY_IDS) {
      await there.asOwner("");
      // The other process may never have seen this key.
      const algorithm = id.startsWith("jwt") ? "ES256" : undefined;
      const { credential } = await realm.login(id, { algorithm });
      await expect
        .poll(async () => (await there.me(id, credential)).status)
        .toBe(200);
    }
  },
);

pair("the clock moves in both", async ({ realm, second }) => {
  const there = realm.through(second);
  for (const id of STRATEGY_IDS) {
    const { credential } = await realm.login(id, { ttlSec: 600 });
    expect(await there.userOf(id, credential)).toBe("alice");
    await realm.advance(601);
    await expect
      .poll(async () => (await there.me(id, credential)).status)
      .toBe(401);
  }
  const [one, other] = [await realm.snapshot(), await there.snapshot()];
  expect(other.clockOffsetSec).toBe(one.clockOffsetSec);
});

pair(
  "both tell the same story, numbered without gaps",
  async ({ realm, second }) => {
    const there = realm.through(second);
    const here = await Follower.of(realm);
    const far = await Follower.of(there);
    expect(far.snapshot.version).toBe(here.snapshot.version);

    await Promise.all(
      [realm, there, realm, there, realm].map((through) =>
        through.login("redis-session"),
      ),
    );
    await there.advance(60);
    await realm.revoke("redis-session", { target: "everyone" });
    await there.end();

    await expect.poll(() => [here.isOver, far.isOver]).toEqual([true, true]);
    expect(far.deltas).toEqual(here.deltas);
    expect(here.deltas.map(({ version }) => version)).toEqual(
      Array.from({ length: 8 }, (_, n) => here.snapshot.version + n + 1),
    );
    expect(here.deltas.map(({ type }) => type)).toEqual([
      ...Array(5).fill("issued"),
      ...["clock", "revoked", "ended"],
    ]);
  },
);

pair(
  "a realm that ended in one has ended in the other",
  async ({ realm, second }) => {
    const there = realm.through(second);
    const { credential } = await realm.login("jwt-stateless");
    expect(await there.userOf("jwt-stateless", credential)).toBe("alice");
    expect((await realm.end()).status).toBe(204);
    await expect
      .poll(async () => (await there.me("jwt-stateless", credential)).status)
      .toBe(404);
  },
);
