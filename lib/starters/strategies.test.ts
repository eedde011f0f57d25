import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { connect, settled } from "@/lib/redis/connection";

/* The strategies of the starters, called as their applications call them. */

interface Given {
  access: string;
  accessSec: number;
}

interface Login {
  open(user: typeof ALICE, ...more: unknown[]): Promise<Given>;
  check(access: string): Promise<unknown>;
  renew(given: Given): Promise<Given | null>;
  end(given: Given): Promise<{ ended: string; until?: number }>;
  endAll(user: string): Promise<{ ended: string; until?: number }>;
  close?(): void;
}

const AUTH = "content/examples/starters/auth";
const ALICE = { id: "alice", role: "admin" };
const HOURS_SEC = 12 * 3_600;
const prefix = `measure:starter-strategies-${process.pid}:`;

type Ask = (work: (redis: unknown) => unknown) => Promise<unknown>;

/** Called after each answer of Redis. */
const hook = vi.hoisted(() => ({ answered: async () => {} }));
const rest = async () => {};

vi.mock(
  "../../content/examples/starters/auth/redis.mjs",
  async (importOriginal) => {
    const original = await importOriginal<{ ask: Ask }>();
    const ask: Ask = async (work) => {
      const answer = await original.ask(work);
      await hook.answered();
      return answer;
    };
    return { ...original, ask };
  },
);

vi.stubEnv("KEY_PREFIX", prefix);
vi.stubEnv("REDIS_URL", env.REDIS_URL);
vi.stubEnv("REDIS_LIMIT_MS", "5000");
vi.stubEnv("ISSUER", "https://app.example");
vi.stubEnv("AUDIENCE", "https://app.example");
const { newSecrets } = await load("../new-secrets");
for (const [name, value] of Object.entries(newSecrets())) {
  vi.stubEnv(name, String(value));
}

async function load(name: string) {
  const file = join(process.cwd(), AUTH, `${name}.mjs`);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

afterEach(() => {
  hook.answered = rest;
  vi.useRealTimers();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  const { close }: Login = await load("redis-session");
  close?.();
  const redis = connect("starter-strategies");
  await settled(redis);
  const left = await redis.keys(`${prefix}*`);
  if (left.length > 0) await redis.unlink(...left);
  redis.disconnect();
});

describe("twelve hours after the password", () => {
  test.each(["jwt-stateless", "sealed-cookie", "jwt-epoch", "jwt-denylist"])(
    "%s is over, however often it was renewed",
    async (name) => {
      const login: Login = await load(name);
      vi.useFakeTimers({ toFake: ["Date"] });
      const openedSec = Math.floor(Date.now() / 1000);
      const at = (sec: number) => vi.setSystemTime((openedSec + sec) * 1000);
      let copy = await login.open(ALICE);
      for (let sec = 240; sec < HOURS_SEC; sec += 240) {
        at(sec);
        const next = await login.renew(copy);
        if (next === null) throw new Error(`no renewal after ${sec} s`);
        copy = next;
      }
      expect(copy.accessSec).toBe(240);
      at(HOURS_SEC - 1);
      expect(await login.check(copy.access)).not.toBeNull();
      at(HOURS_SEC);
      expect(await login.check(copy.access)).toBeNull();
      expect(await login.renew(copy)).toBeNull();
    },
  );
});

test.each(["jwt-stateless", "sealed-cookie", "jwt-epoch"])(
  "%s says at a logout how long a copy can be renewed",
  async (name) => {
    const login: Login = await load(name);
    const passwordSec = Math.floor(Date.now() / 1000) - 3_600;
    const copy = await login.open(ALICE, passwordSec);
    const { ended, until } = await login.end(copy);
    expect({ ended, until }).toEqual({
      ended: "at-expiry",
      until: passwordSec + HOURS_SEC,
    });
    expect(await login.renew(copy)).not.toBeNull();
  },
);

/** A renewal; all logins end after so many answers of Redis to it. */
async function renewed(login: Login, endAfter = 0) {
  const old = await login.open(ALICE);
  let length = 0;
  hook.answered = async () => {
    length += 1;
    if (length !== endAfter) return;
    hook.answered = rest;
    await login.endAll(ALICE.id);
  };
  const next = await login.renew(old);
  hook.answered = rest;
  return { old, next, length };
}

describe("a renewal under way", () => {
  test.each(["jwt-denylist", "redis-session"])(
    "of %s does not outrun the end of all logins",
    async (name) => {
      const login: Login = await load(name);
      const { length } = await renewed(login);
      expect(length).toBeGreaterThan(1);
      for (let step = 1; step <= length; step += 1) {
        const { old, next } = await renewed(login, step);
        expect(await login.check(old.access), `old, ${step}`).toBeNull();
        const copy = next?.access ?? "";
        expect(await login.check(copy), `new, ${step}`).toBeNull();
      }
    },
  );

  test.each(["jwt-denylist", "redis-session"])(
    "of %s wins once of ten, and leaves one login",
    async (name) => {
      const login: Login = await load(name);
      const old = await login.open(ALICE);
      const asked = Array.from({ length: 10 }, () => login.renew(old));
      const given = (await Promise.all(asked)).filter((next) => next !== null);
      expect(given).toHaveLength(1);
      expect(await login.check(given[0]?.access ?? "")).not.toBeNull();
      expect(await login.check(old.access)).toBeNull();
    },
  );
});
