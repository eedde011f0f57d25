import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { HttpClient } from "@/lib/measure/http-client";
import { redisRelay } from "@/lib/measure/redis-relay";
import { connect, settled } from "@/lib/redis/connection";
import { archiveOf } from "./archive";
import { litStarter } from "./lit-starter";
import { STARTERS, type Starter, starterByName, starterName } from "./starter";
import { starterFiles } from "./starter-files";

const run = promisify(execFile);
const prefix = `measure:starters-${process.pid}:`;
const made: string[] = [];

afterAll(async () => {
  const redis = connect("starters");
  await settled(redis);
  const left = await redis.keys(`${prefix}*`);
  if (left.length > 0) await redis.unlink(...left);
  redis.disconnect();
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** The archive in an empty folder, with the packages of this repository. */
async function unpacked(starter: Starter): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "starter-"));
  made.push(folder);
  const archive = join(folder, "archive.tar.gz");
  await writeFile(archive, archiveOf(starter, 1_700_000_000));
  await run("tar", ["xzf", archive, "-C", folder]);
  await rm(archive);
  const packages = join(process.cwd(), "node_modules");
  await symlink(packages, join(folder, "node_modules"));
  return folder;
}

/** What a copy meets after a logout, and after the end of all logins. */
const ENDS = {
  "jwt-stateless": ["at-expiry", "at-expiry"],
  "jwt-denylist": ["now", "now"],
  "jwt-epoch": ["at-expiry", "now"],
  "jwt-refresh": ["at-expiry", "at-expiry"],
  "sealed-cookie": ["at-expiry", "at-expiry"],
  "redis-session": ["now", "now"],
} as const;

const SERVERS = {
  express: "server.mjs",
  // Without a build, which `npm run bench -- starters` makes.
  next: join(process.cwd(), "lib/starters/serve-route-handlers.mjs"),
};

/** Each strategy once, and Next's own files with the one that has most to do. */
const RUN = STARTERS.filter(
  ({ strategy, framework }) =>
    framework === "express" || strategy === "jwt-refresh",
);
const GENEROUS = { timeout: 60_000 };

describe("unpacked in an empty folder", () => {
  test.each(RUN.map((starter) => [starterName(starter), starter] as const))(
    "%s passes its own smoke test",
    GENEROUS,
    async (_, starter) => {
      const cwd = await unpacked(starter);
      const args = ["smoke.mjs", SERVERS[starter.framework]];
      const settings = { REDIS_URL: env.REDIS_URL, KEY_PREFIX: prefix };
      const { stdout } = await run(process.execPath, args, {
        cwd,
        env: { ...settings, NODE_ENV: "production" },
      });
      const [one, all] = ENDS[starter.strategy];
      expect(stdout).toContain(`a copy after the logout (ended ${one})`);
      expect(stdout).toContain(`a copy after the end of all (ended ${all})`);
      expect(stdout).toContain("All is well.");
    },
  );
});

test(
  "a Redis that is away is a 503, at once, and no logout",
  GENEROUS,
  async () => {
    const starter = {
      strategy: "redis-session",
      framework: "express",
    } as const;
    const cwd = await unpacked(starter);
    const relay = await redisRelay();
    const server = spawn(process.execPath, ["server.mjs"], {
      cwd,
      env: {
        REDIS_URL: relay.url,
        KEY_PREFIX: prefix,
        REDIS_LIMIT_MS: "5000",
        DEMO_PASSWORD: "p",
        ORIGIN: "http://localhost",
        PORT: "0",
        NODE_ENV: "production",
      },
    });
    try {
      const port = await new Promise<string>((resolve) => {
        server.stdout.on("data", (said) =>
          resolve(/\d+/.exec(`${said}`)?.[0] ?? ""),
        );
      });
      const browser = new HttpClient(`http://127.0.0.1:${port}`);
      await browser.post("/api/session", { name: "alice", password: "p" });
      expect((await browser.get("/api/me")).status).toBe(200);
      relay.cut();
      expect((await browser.get("/api/me")).status).toBe(503);
      expect((await browser.get("/api/health")).status).toBe(503);
      relay.mend();
      await expect
        .poll(async () => (await browser.get("/api/me")).status, GENEROUS)
        .toBe(200);
    } finally {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      expect(await ended).toBe(0);
      relay.close();
    }
  },
);

test.each(STARTERS)(
  "$strategy in $framework asks for what it imports",
  (starter) => {
    const files = starterFiles(starter);
    const text = (name: string) =>
      files.find(({ path }) => path === name)?.text ?? "";
    const { dependencies } = JSON.parse(text("package.json"));
    const needsRedis = files.some(({ path }) => path === "auth/redis.mjs");
    expect(Object.hasOwn(dependencies, "redis")).toBe(needsRedis);
    expect(text(".env.example").includes("REDIS_URL=")).toBe(needsRedis);
    expect(text("README.md")).toContain("npm run smoke");
    expect(starterByName(starterName(starter))).toEqual(starter);
  },
);

test("a starter that is not there has no name", () => {
  expect(starterByName("redis-session-django")).toBeUndefined();
});

test("what the page shows of a file is the file", async () => {
  const starter = { strategy: "redis-session", framework: "next" } as const;
  const shown = await litStarter(starter);
  const texts = shown.map(({ path, pieces }) => ({
    path,
    text: pieces.map(([words]) => words).join(""),
  }));
  expect(texts).toEqual(starterFiles(starter));
  const kinds = new Set(shown.flatMap(({ pieces }) => pieces.map((p) => p[1])));
  expect([...kinds]).toEqual(expect.arrayContaining(["keyword", "comment"]));
});
