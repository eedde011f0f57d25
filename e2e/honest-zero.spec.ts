import type { Redis } from "ioredis";
import type { MeAnswer } from "@/lib/http/contract";
import { catalog } from "@/lib/strategies/catalog";
import { connectRedis } from "./connect-redis";
import { expect, test } from "./fixtures";
import { Realm } from "./realm";

const CHECKS = 100;

/** The one command that a check of each strategy costs, if any. */
const COSTS = {
  "jwt-stateless": {},
  "jwt-denylist": { exists: CHECKS },
  "jwt-epoch": { mget: CHECKS },
  "jwt-refresh": {},
  "sealed-cookie": {},
  "redis-session": { getex: CHECKS },
};

/** How often Redis has run each command, as Redis itself counts. */
async function commandCounts(redis: Redis): Promise<Map<string, number>> {
  const info = await redis.info("commandstats");
  const lines = info.matchAll(/^cmdstat_([\w|]+):calls=(\d+)/gm);
  const counts = [...lines].map(
    ([, name = "", calls]) => [name, Number(calls)] as const,
  );
  return new Map(counts.filter(([name]) => name !== "info"));
}

/** The commands that Redis ran during some work, our own `INFO` left out. */
async function commandsDuring(redis: Redis, work: () => Promise<void>) {
  const before = await commandCounts(redis);
  await work();
  const after = await commandCounts(redis);
  const more = [...after].map(
    ([name, calls]) => [name, calls - (before.get(name) ?? 0)] as const,
  );
  return Object.fromEntries(more.filter(([, calls]) => calls > 0));
}

// An app and a Redis of its own: nobody else's commands are counted.
test("a check costs Redis what its strategy says, and nothing else", async ({
  ownRedis,
  startApp,
}) => {
  const baseUrl = await startApp({ REDIS_URL: ownRedis.url });
  const realm = await Realm.open(baseUrl);
  const redis = connectRedis(ownRedis.url);

  for (const { id, commandsPerCheck } of catalog) {
    const { credential } = await realm.login(id);
    // The process forgets what it knew of the realm, then learns it anew: the
    // seldom look at whether a realm still lives is due in five seconds.
    await realm.advance(1);
    await realm.userOf(id, credential);

    const traced: number[] = [];
    const commands = await commandsDuring(redis, async () => {
      const check = async () => {
        const answer = await realm.me(id, credential);
        expect(answer.status).toBe(200);
        traced.push(answer.as<MeAnswer>().trace.redisCommands);
      };
      for (let done = 0; done < CHECKS; done += 10) {
        await Promise.all(Array.from({ length: 10 }, check));
      }
    });
    expect(commands, id).toEqual(COSTS[id]);
    expect(traced).toEqual(Array(CHECKS).fill(commandsPerCheck));
  }
  redis.disconnect();
});
