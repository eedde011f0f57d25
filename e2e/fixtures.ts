import { test as base, expect } from "@playwright/test";
import type { Redis } from "ioredis";
import type { Problem } from "@/lib/http/contract";
import { OwnRedis } from "@/lib/redis/own-redis";
import { findFreePort } from "../scripts/setup/port.mjs";
import { serve } from "../scripts/setup/serve.mjs";
import type { Answer } from "./call";
import { connectRedis } from "./connect-redis";
import { demand } from "./demand";
import { Realm } from "./realm";

interface OwnEnv {
  REDIS_URL: string;
  [name: string]: string;
}

interface Fixtures {
  /** The address of the app under test. */
  baseUrl: string;
  /** Opens realms, and ends them after the test. */
  openRealm: (options?: { idleSec?: number }) => Promise<Realm>;
  /** One realm with alice, bob and carol. */
  realm: Realm;
  /** The Redis behind the app, seen past the app. */
  redis: Redis;
  /** A Redis for this test alone. */
  ownRedis: OwnRedis;
  /** Starts a further process of the app, and answers its address. */
  startApp: (env: OwnEnv, port?: number) => Promise<string>;
  /** Stops such a process, for tests of what comes after. */
  stopApp: (url: string) => Promise<void>;
}

/** Processes that this worker's test has started, by their address. */
const stops = new Map<string, () => Promise<void>>();

async function stopApp(url: string) {
  await stops.get(url)?.();
  stops.delete(url);
}

export const test = base.extend<Fixtures>({
  baseUrl: [demand("BASE_URL"), { option: true }],

  openRealm: async ({ baseUrl }, use) => {
    const opened: Realm[] = [];
    await use(async (options) => {
      const realm = await Realm.open(baseUrl, options);
      opened.push(realm);
      return realm;
    });
    await Promise.all(opened.map((realm) => realm.end()));
  },

  realm: async ({ openRealm }, use) => use(await openRealm()),

  redis: async ({ baseUrl: _ }, use) => {
    const redis = connectRedis(demand("REDIS_URL"));
    await use(redis);
    redis.disconnect();
  },

  ownRedis: async ({ baseUrl: _ }, use) => {
    const redis = await OwnRedis.start();
    await use(redis);
    await redis.stop();
  },

  startApp: async ({ baseUrl }, use) => {
    await use(async (env, wanted) => {
      const port = wanted ?? (await findFreePort());
      const app = await serve({
        node: process.execPath,
        dev: false,
        host: "127.0.0.1",
        port,
        env: { ...process.env, ...env },
        show: () => true,
      });
      const url = `http://${new URL(baseUrl).hostname}:${port}`;
      stops.set(url, app.stop);
      return url;
    });
    await Promise.all([...stops.keys()].map(stopApp));
  },

  stopApp: async ({ baseUrl: _ }, use) => use(stopApp),
});

/** Checks that an answer is RFC 9457 problem details, and returns them. */
export function problemOf(answer: Answer, status: number): Problem {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(answer.headers["cache-control"]).toBe("no-store");
  const problem = answer.as<Problem>();
  expect(problem).toMatchObject({
    type: `/api#${problem.refusal}`,
    title: expect.stringMatching(/\w/),
    status,
    detail: expect.stringMatching(/\w/),
    refusal: expect.stringMatching(/^[a-z-]+$/),
  });
  return problem;
}

export { expect };
